import type { Row } from '../rules/cells.ts';
import type { FileKind } from '../rules/columns.ts';
import type { GapFound, Reason, Rejection } from '../rules/reasons.ts';

/** So many rows are named one by one; beyond that only counted. A file with more is looked at as a whole anyway. */
export const MOST_NAMED = 10_000;

/**
 * What an import has to tell about rows: the ones left out and the ones taken with a gap. Also which files are `blind`: a
 * row was left out without our knowing of whom it spoke, so that nobody's absence from that file means anything.
 */
export class Ledger {
  readonly rejected: Rejection[] = [];
  readonly gaps: GapFound[] = [];
  readonly blind = new Set<FileKind>();
  rejectedCount = 0;
  gapCount = 0;
  readonly #names = new Map<FileKind, string>();

  /** The name that a file has in the office's folder, for the report. */
  name(kind: FileKind, file: string): void {
    this.#names.set(kind, file);
  }

  /** Leaves a row out. */
  reject(kind: FileKind, line: Row['line'], because: Reason, column: string | null = null): void {
    this.rejectedCount++;
    if (this.rejected.length < MOST_NAMED) {
      this.rejected.push({ file: this.#names.get(kind) ?? kind, line, column, because });
    }
  }

  /** Takes a row, without one of its values. */
  gap(kind: FileKind, line: Row['line'], without: GapFound['without'], column: string | null = null): void {
    this.gapCount++;
    if (this.gaps.length < MOST_NAMED) {
      this.gaps.push({ file: this.#names.get(kind) ?? kind, line, column, without });
    }
  }
}
