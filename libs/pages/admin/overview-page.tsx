import { countText, dayText } from '../chart/score-text.js';
import { FunnelBar } from '../chart/funnel-bar.js';
import { adminWords } from '../messages/admin.js';
import { sayIn, type Say } from '../messages/say.js';
import { adminDocument } from './admin-document.js';
import type { OverviewPage, Task } from './admin-model.js';
import { LatestAnswers, VendorTable } from './overview-tables.js';

interface PartProps {
  readonly page: OverviewPage;
  readonly say: Say<typeof adminWords>;
}

/** `/admin`: what to do first, then how collection goes, then the way to the desk of releases. */
export function overviewPage(page: OverviewPage): string {
  const say = sayIn(adminWords, page.locale);
  return adminDocument({
    ...page,
    session: page,
    title: say('overviewTitle'),
    content: (
      <>
        <h1>
          {page.study.title[page.locale]} <small>{page.wave.title}</small>
        </h1>
        <div className="columns">
          <Tasks page={page} say={say} />
          <ReleaseCard page={page} say={say} />
        </div>
        <Counters page={page} say={say} />
        <Funnel page={page} say={say} />
        <VendorTable page={page} say={say} />
        <LatestAnswers page={page} say={say} />
      </>
    ),
  });
}

function Tasks({ page: { tasks, locale }, say }: PartProps) {
  return (
    <section className="card tasks">
      <h2>
        {say('tasksTitle')} {tasks.length > 0 && <small>{tasks.length}</small>}
      </h2>
      {tasks.length === 0 && <p>{say('tasksNone')}</p>}
      <ul>
        {tasks.map((task) => (
          <li key={taskText(task, locale, say)}>
            <span>{taskText(task, locale, say)}</span>
            {task.href !== undefined && <a href={task.href}>{say('taskOpen')}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function taskText(task: Task, locale: OverviewPage['locale'], say: PartProps['say']): string {
  const count = countText(task.count);
  return task.kind === 'few-answers'
    ? say('task-few-answers', { vendor: task.vendor[locale], count, target: task.target })
    : say(`task-${task.kind}`, { count });
}

function ReleaseCard({ page: { release, locale }, say }: PartProps) {
  const { last, desk } = release;
  return (
    <section className="card">
      <h2>{say('releaseTitle')}</h2>
      <p data-live="release">
        {last ? (
          <a href={last.href}>
            {say('releaseLast', {
              revision: last.revision,
              day: dayText(last.publishedAt),
              version: last.methodVersion,
            })}
          </a>
        ) : (
          say('releaseNone')
        )}
      </p>
      <p>
        <a className="button" href={`${desk}?lang=${locale}`}>
          {say('releaseDesk')}
        </a>
      </p>
      <p className="note">{say('releaseNote')}</p>
    </section>
  );
}

const COUNTERS = ['invited', 'sent', 'started', 'completed'] as const;

function Counters({ page: { counters }, say }: PartProps) {
  return (
    <section>
      <h2 className="unseen">{say('countersTitle')}</h2>
      <dl className="counters">
        {COUNTERS.map((name) => (
          <div key={name} className="card">
            <dt>{say(name)}</dt>
            <dd data-live={name}>{countText(counters[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Funnel({ page: { counters }, say }: PartProps) {
  return (
    <section className="card">
      <FunnelBar
        caption={<h2>{say('funnelTitle')}</h2>}
        steps={COUNTERS.map((id) => ({ id, name: say(id), count: counters[id] }))}
        head={{ name: say('step'), plot: say('share'), count: say('count'), share: say('share') }}
      />
    </section>
  );
}
