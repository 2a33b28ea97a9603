import type { Random } from '#src/node/demo/random.ts';
import type { Fate, File } from '#tests/faults/powercut/disk.ts';

type Names = Map<string, Node>;
/** `live`: what a program sees; `durable`: what the last sync of the folder made sure of. */
type Folder = { live: Names; durable: Names };
type Node = File | Folder;
type Place = { folder: Folder; name: string };
/** One change of names: an entry goes, or comes, or (a rename) both at once. */
type Change = { gone: Place | null; come: (Place & { node: Node }) | null };

/** The names that stand on a disk: files by their path, and every folder but the first. */
export type Standing = { files: [path: string, file: File][]; folders: string[] };

const isFolder = (node: Node | undefined): node is Folder => node !== undefined && 'live' in node;
const makeFolder = (): Folder => ({ live: new Map(), durable: new Map() });
/** How often, among names in no certain order, a folder forgets the next change and with it every later one. */
const shareForgotten = 0.3;

/**
 * Which names a power cut leaves. Changes within a folder are kept in their order; a sync makes sure of the changes in
 * that folder alone, and of no folder's own name in the folder above. A rename is all or nothing.
 */
export function createNames() {
  const root = makeFolder();
  let pending: Change[] = [];
  const note = (change: Change): void => {
    apply(change, (folder) => folder.live);
    pending.push(change);
  };
  return {
    addFile: (path: string, file: File) => note({ gone: null, come: { ...placeOf(root, path), node: file } }),
    addFolder: (path: string) => note({ gone: null, come: { ...placeOf(root, path), node: makeFolder() } }),
    remove: (path: string) => note({ gone: placeOf(root, path), come: null }),
    /** Under another name: moved there, or there as well. */
    carry(path: string, to: string, kind: 'rename' | 'link') {
      const gone = placeOf(root, path);
      const node = gone.folder.live.get(gone.name);
      if (!node) throw new Error(`${path} was renamed or linked, but its creation was not recorded`);
      note({ gone: kind === 'rename' ? gone : null, come: { ...placeOf(root, to), node } });
    },
    sync(path: string) {
      const folder = path === '' ? root : folderAt(root, path.split('/'));
      const isSure = (change: Change) => foldersOf(change).includes(folder);
      for (const change of pending.filter(isSure)) apply(change, ({ durable }) => durable);
      pending = pending.filter((change) => !isSure(change));
    },
    cut(fate: Fate, random: Random): Standing {
      const views = new Map<Folder, Names>();
      const view = (folder: Folder): Names => {
        const known = views.get(folder) ?? new Map(folder.durable);
        views.set(folder, known);
        return known;
      };
      for (const change of keep(pending, fate, random)) apply(change, view);
      const standing: Standing = { files: [], folders: [] };
      walk(root, '', view, standing);
      return standing;
    },
  };
}

const foldersOf = ({ gone, come }: Change): (Folder | undefined)[] => [gone?.folder, come?.folder];

function apply({ gone, come }: Change, namesOf: (folder: Folder) => Names): void {
  if (gone) namesOf(gone.folder).delete(gone.name);
  if (come) namesOf(come.folder).set(come.name, come.node);
}

function keep(pending: readonly Change[], fate: Fate, random: Random): readonly Change[] {
  if (fate === 'all') return pending;
  if (fate === 'none') return [];
  if (fate === 'prefix') return pending.slice(0, random.between(0, pending.length));
  const forgetful = new Set<Folder | undefined>();
  return pending.filter((change) => {
    const folders = foldersOf(change).filter(Boolean);
    const isKept = !folders.some((folder) => forgetful.has(folder)) && !random.chance(shareForgotten);
    if (!isKept) for (const folder of folders) forgetful.add(folder);
    return isKept;
  });
}

function walk(folder: Folder, prefix: string, view: (folder: Folder) => Names, standing: Standing): void {
  for (const [name, node] of view(folder)) {
    const path = `${prefix}${name}`;
    if (isFolder(node)) {
      standing.folders.push(path);
      walk(node, `${path}/`, view, standing);
    } else standing.files.push([path, node]);
  }
}

function placeOf(root: Folder, path: string): Place {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return { folder: folderAt(root, parts), name };
}

function folderAt(root: Folder, parts: readonly string[]): Folder {
  let folder = root;
  for (const part of parts) {
    const next = folder.live.get(part);
    if (!isFolder(next))
      throw new Error(`there is no folder ${part} of ${parts.join('/')}: its making was not recorded`);
    folder = next;
  }
  return folder;
}
