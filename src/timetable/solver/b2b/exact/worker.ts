/**
 * The program of the worker thread in which clasp runs, as text: it must start alike from the source tree and from a
 * bundle. Clasp is given its formula as a file that is read byte by byte, for its own entry takes only short texts,
 * and its lines are passed on as they come.
 */
export const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const { clasp, text, options } = workerData;
const bytes = Buffer.from(text);
let next = 0;
const said = [];
import(clasp)
  .then(({ default: load }) =>
    load({
      stdin: () => (next < bytes.length ? bytes[next++] : null),
      print: (line) => {
        if (line.startsWith('v ')) said.push(line);
        else if (line.startsWith('o ')) parentPort.postMessage({ cost: Number(line.slice(2)), values: said.splice(0).join('') });
        else if (line.startsWith('s ')) parentPort.postMessage({ end: line.slice(2) });
        else if (line.includes('Progression')) parentPort.postMessage({ bound: Number(/\\[\\s*(\\d+);/.exec(line)?.[1] ?? 0) });
      },
      printErr: () => {},
    }),
  )
  .then((clasp) => clasp.ccall('run', 'number', ['string', 'string'], ['', options]))
  .then(() => parentPort.postMessage({ done: true }));
`;
