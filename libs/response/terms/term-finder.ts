import { Injectable } from '@nestjs/common';
import { findTerms } from './find-terms.js';
import { openSegmenter, type Segmenter } from './segmenter.js';

/** The dictionary takes tens of megabytes, so only a process that meets a text loads it. */
@Injectable()
export class TermFinder {
  #segmenter: Promise<Segmenter> | undefined;

  async find(texts: readonly string[], names: ReadonlySet<string>): Promise<string[]> {
    if (texts.length === 0) return [];
    this.#segmenter ??= openSegmenter();
    return findTerms(await this.#segmenter, texts, names);
  }
}
