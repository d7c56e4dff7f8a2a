import { FILE_KINDS, type FileKind } from './columns.ts';
import { plain } from './spelling.ts';

/**
 * What a file's silence means. `bulk`: the complete list, whoever is not on it has left. `delta`: changes only.
 * `listed`: nobody said that it is complete, so it adds and changes and its silence means nothing.
 */
export type FileMode = 'bulk' | 'delta' | 'listed';

export type Manifest = Readonly<Partial<Record<FileKind, 'bulk' | 'delta' | 'absent'>>>;

export type ManifestNote =
  | { readonly note: 'fileMissing'; readonly file: FileKind }
  | { readonly note: 'fileUnannounced'; readonly file: FileKind };

/** Reads manifest.csv's `file.users,bulk` lines; lines about other files, and anything unclear, say nothing. */
export function readManifest(lines: Iterable<{ name: string; value: string }>): Manifest {
  const modes: Partial<Record<FileKind, 'bulk' | 'delta' | 'absent'>> = {};
  for (const { name, value } of lines) {
    const word = plain(name);
    const kind = FILE_KINDS.find((file) => word === `file${plain(file)}`);
    const mode = plain(value);
    if (kind && (mode === 'bulk' || mode === 'delta' || mode === 'absent')) modes[kind] = mode;
  }
  return modes;
}

/**
 * How each file that is there is to be read. Without a manifest's word for it a file is only `listed`, unless the office
 * says that the files are `complete`. The side file is never complete: it is a list of whom the office knows more about.
 */
export function modesOf(
  manifest: Manifest,
  present: readonly FileKind[],
  complete: boolean,
): { modes: ReadonlyMap<FileKind, FileMode>; notes: readonly ManifestNote[] } {
  const notes: ManifestNote[] = [];
  const modes = new Map<FileKind, FileMode>();
  for (const kind of present) {
    if (kind === 'manifest') continue;
    const said = manifest[kind];
    if (said === 'absent') notes.push({ note: 'fileUnannounced', file: kind });
    if (kind === 'guardians') modes.set(kind, 'listed');
    else if (said === 'bulk' || said === 'delta') modes.set(kind, said);
    else modes.set(kind, complete && said === undefined ? 'bulk' : 'listed');
  }
  for (const kind of FILE_KINDS) {
    if ((manifest[kind] === 'bulk' || manifest[kind] === 'delta') && !present.includes(kind)) {
      notes.push({ note: 'fileMissing', file: kind });
    }
  }
  return { modes, notes };
}
