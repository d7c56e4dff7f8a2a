import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { school } from '#timetable/solver/fixtures/school.ts';
import type { Problem, Wish } from '#timetable/solver/problem/problem.ts';
import { type Answer, solve } from '#timetable/solver/solve.ts';

const CELL = { width: 40, height: 22 };
const LEFT = 118;
const TOP = 84;
const KINDS = {
  plain: 'one child',
  siblings: 'siblings, together',
  interpreter: 'with an interpreter',
  remote: 'by video or telephone',
  joint: 'two teachers',
} as const;
type Kind = keyof typeof KINDS;

/** Draws a small school's plan as people would read it: a line per teacher, a column per time, who comes when. */
export async function drawPlan(path: string): Promise<void> {
  const shape = { teachers: 14, families: 110, wishes: 275, slots: 24, slotMinutes: 10, breaks: 1 };
  const people = { interpreters: 3, foreign: 22, joint: 0.05, remote: 0.08, breakAfter: 12 };
  const problem = school({ seed: 5, ...shape, ...people });
  const answer = await solve(problem, { seed: 1 });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, svgOf(problem, answer));
}

function svgOf(problem: Problem, { schedule, score, stages }: Answer): string {
  const [day] = problem.days;
  if (!day) throw new Error('a school without a day');
  const count = (day.to - day.from) / problem.slotMinutes;
  const width = LEFT + count * CELL.width + 16;
  const height = TOP + problem.teachers.length * CELL.height + 56;
  const wishes = new Map(problem.wishes.map((wish) => [wish.id, wish]));
  const x = (at: number) => LEFT + ((at - day.from) / problem.slotMinutes) * CELL.width;
  const y = (teacher: string) => TOP + problem.teachers.findIndex(({ id }) => id === teacher) * CELL.height;

  const hours = problem.teachers.flatMap(({ id, breaks }) =>
    (breaks ?? []).map(({ from }) => cell('rest', x(from), y(id), '·', `break of ${id}`)),
  );
  const talks = schedule.placements.flatMap(({ wish: id, at, interpreter }) => {
    const wish = wishes.get(id) as Wish;
    const kind = kindOf(problem, wish, interpreter);
    const title = `${clock(at)}, ${wish.teachers.join(' and ')}: ${wish.family}, ${KINDS[kind]}`;
    return wish.teachers.map((teacher) => cell(kind, x(at), y(teacher), wish.family, title));
  });
  const names = problem.teachers.map(({ id }) =>
    text('name', LEFT - 10, y(id) + 15, `Teacher ${id.slice(1)}`),
  );
  const times = Array.from({ length: Math.ceil(count / 2) }, (_, k) => {
    const at = day.from + k * 2 * problem.slotMinutes;
    return text('time', x(at), TOP - 8, clock(at));
  });
  const legend = Object.entries(KINDS).map(([kind, says], k) => {
    const left = LEFT + k * 180;
    return `<rect class="${kind}" x="${left}" y="${height - 36}" width="16" height="16" rx="3"/>${text('says', left + 22, height - 24, says)}`;
  });
  const { granted, waiting } = stages;
  const heading = `${score.granted.talks} of ${problem.wishes.length} wished talks granted (at most ${granted.bound} can be); families wait ${waiting.value} slots in all (at least ${waiting.bound})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="A school’s evening: teachers by line, times by column">
<style>
  svg { font: 11px system-ui, sans-serif; background: #fff; }
  text { fill: #1f2430; } .name { text-anchor: end; } .cell { text-anchor: middle; font-size: 10px; }
  .title { font-size: 16px; font-weight: 600; } .time, .says { fill: #5b6270; }
  rect { stroke: #fff; } .plain { fill: #cfe0f5; } .siblings { fill: #f7dca6; } .interpreter { fill: #d5ecc8; }
  .remote { fill: #e6d5f2; } .joint { fill: #f5c9c9; } .rest { fill: none; }
  @media (prefers-color-scheme: dark) {
    svg { background: #14171d; } text { fill: #e8eaf0; } .time, .says { fill: #a3aab8; } rect { stroke: #14171d; }
    .plain { fill: #27486e; } .siblings { fill: #6b5115; } .interpreter { fill: #2f5a22; } .remote { fill: #543a6b; }
    .joint { fill: #6e2f2f; }
  }
</style>
${text('title', LEFT, 30, 'One evening, as planned')}
${text('says', LEFT, 50, heading)}
${[...times, ...names, ...hours, ...talks, ...legend].join('\n')}
</svg>
`;
}

function kindOf({ families, wishes }: Problem, wish: Wish, interpreter: string | undefined): Kind {
  if (wish.teachers.length > 1) return 'joint';
  if (interpreter) return 'interpreter';
  if (wish.mode && wish.mode !== 'person') return 'remote';
  const family = families.find(({ id }) => id === wish.family);
  const children = new Set(wishes.filter((one) => one.family === family?.id).flatMap((one) => one.children));
  return children.size > 1 ? 'siblings' : 'plain';
}

function cell(kind: string, x: number, y: number, label: string, title: string): string {
  const box = `<rect class="${kind}" x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="3"/>`;
  return `<g><title>${title}</title>${box}${text('cell', x + CELL.width / 2, y + 15, label)}</g>`;
}

const text = (kind: string, x: number, y: number, says: string): string =>
  `<text class="${kind}" x="${x}" y="${y}">${says}</text>`;

const clock = (at: number): string => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
