import { SegmentedControl } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import { Outline } from '../outline/outline.js';
import { Preview } from '../preview/preview.js';
import { PropertyEditor } from '../properties/property-editor.js';
import classes from './frame.module.css';
import { designerTexts } from './designer.messages.js';

export type Column = 'outline' | 'edit' | 'preview';

interface DesignViewProps {
  readonly column: Column;
  readonly onColumn: (column: Column) => void;
}

/** Outline, editor and preview beside each other; on small screens one at a time. */
export function DesignView({ column, onColumn }: DesignViewProps) {
  const texts = useTexts(designerTexts);
  return (
    <>
      <div className={classes['columns']} data-column={column}>
        <div className={classes['outline']}>
          <Outline />
        </div>
        <div className={classes['editor']}>
          <PropertyEditor />
        </div>
        <div className={classes['preview']}>
          <Preview />
        </div>
      </div>
      <div className={classes['switch']}>
        <SegmentedControl
          fullWidth
          aria-label={texts.switchTo}
          value={column}
          data={[
            { value: 'outline', label: texts.outline },
            { value: 'edit', label: texts.edit },
            { value: 'preview', label: texts.preview },
          ]}
          onChange={(value) => onColumn(value)}
        />
      </div>
    </>
  );
}
