/**
 * The program of the thread in which HiGHS runs, as text: it must start alike from the source tree and from a
 * bundle. Its limit is a number of iterations, not a time, so that the same programme gives the same prices.
 */
export const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const loaded = import(workerData.highs).then(({ default: load }) => load());
parentPort.on('message', async ({ program, iterations }) => {
  let model;
  try {
    const highs = await loaded;
    const columns = program.cost.length;
    const rows = program.lower.length;
    model = highs.createModel({
      numCols: columns, numRows: rows,
      colCost: program.cost,
      colLower: new Float64Array(columns),
      colUpper: program.most,
      rowLower: program.lower,
      rowUpper: program.upper,
      ...(program.whole ? { integrality: new Int32Array(columns).fill(1) } : {}),
      matrix: { format: 'csr', numCols: columns, numRows: rows, starts: program.starts, indices: program.indices, values: program.values },
    });
    model.options.set({ output_flag: false, simplex_iteration_limit: iterations, mip_rel_gap: 0 });
    // In whole numbers a limit of iterations holds for each programme on the way: their sum is watched from outside.
    model.run(program.whole ? {
      [highs.constants.callbackType.mipInterrupt](event) {
        if (Number(event.data.mip_total_lp_iterations) > iterations) event.interrupt();
      },
    } : undefined);
    const status = model.getModelStatus();
    const { rowDual, colValue, colDual } = model.getSolution();
    parentPort.postMessage({
      prices: Float64Array.from(rowDual),
      columns: Float64Array.from(colValue),
      beyond: Float64Array.from(colDual),
      optimal: status === highs.constants.modelStatus.optimal,
    });
  } catch {
    parentPort.postMessage(undefined);
  } finally {
    model?.dispose();
  }
});
`;
