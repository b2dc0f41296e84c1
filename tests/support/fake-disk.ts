import { basename, dirname, join } from 'node:path'
import type { Disk, DiskFile } from '../../src-main/store/sqljs/disk'

/** The folder that is meant where none is named. */
const FOLDER = '/store'

/** Bytes that a power cut leaves whole: each is old, new or nonsense, on its own. */
const SECTOR = 512

/** Thrown by every call once the power is gone. Not a file system error: nobody may treat it as one. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut'
}

/** An even number in [0, 1), from a seed: a run can be repeated. (mulberry32) */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

class Node {
  live: Buffer
  constructor(public durable: Buffer) {
    this.live = Buffer.from(durable)
  }

  resize(length: number): void {
    const next = Buffer.alloc(length)
    this.live.copy(next)
    this.live = next
  }
}

/** Full paths. */
type Names = Map<string, Node>
interface NameChange {
  readonly folder: string
  apply(names: Names): void
}

export interface Faults {
  /** Called before each act on the disk; may throw an errno error, or count. */
  before?: (act: FakeAct) => void
  /** sync() answers without having done anything: the disk that lies. */
  syncLies?: boolean
  /** Bytes that all files together may have. */
  capacity?: number
  /** The disk notices only in sync() that it is full, as file systems do that allocate late. */
  allocatesLate?: boolean
}
export interface FakeAct {
  readonly name:
    'create' | 'open' | 'write' | 'read' | 'sync' | 'truncate' | 'rename' | 'remove' | 'syncFolder'
  readonly file: string
  /** How many acts that change something came before. */
  readonly count: number
}

/** An error as Node's fs throws it. */
export function errno(code: string): Error {
  return Object.assign(new Error(`${code}: made up by a test`), { code })
}

/**
 * A disk with a memory like a real one: what was written is there for whoever reads, but only what was synced is there
 * after a power cut. Folders are there without being made.
 */
export class FakeDisk implements Disk {
  readonly faults: Faults = {}
  #names: Names = new Map()
  #durableNames: Names = new Map()
  #pending: NameChange[] = []
  #acts = 0
  #powerAfter = Infinity

  /** Cuts the power before the act with this number. */
  cutPowerAt(act: number): void {
    this.#powerAfter = act
  }

  get acts(): number {
    return this.#acts
  }

  #act(name: FakeAct['name'], file: string): void {
    if (this.#acts >= this.#powerAfter) throw new PowerCut('the power is gone')
    this.faults.before?.({ name, file: basename(file), count: this.#acts })
    if (name !== 'read' && name !== 'open') this.#acts += 1
  }

  #changeNames(path: string, apply: NameChange['apply']): void {
    apply(this.#names)
    this.#pending.push({ folder: dirname(path), apply })
  }

  #used(): number {
    let sum = 0
    for (const node of this.#names.values()) sum += node.live.length
    return sum
  }

  makeFolder(): void {}

  list(folder = FOLDER): string[] {
    return [...this.#names.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path))
  }

  #find(path: string): Node {
    const node = this.#names.get(path)
    if (!node) throw errno('ENOENT')
    return node
  }

  open(path: string, how: 'read' | 'write'): DiskFile {
    this.#act('open', path)
    return this.#handle(this.#find(path), path, how === 'write')
  }

  create(path: string): DiskFile {
    this.#act('create', path)
    const there = this.#names.get(path)
    if (there) there.resize(0)
    else {
      const node = new Node(Buffer.alloc(0))
      this.#changeNames(path, (names) => names.set(path, node))
    }
    return this.#handle(this.#find(path), path, true)
  }

  #handle(node: Node, path: string, writable: boolean): DiskFile {
    const { faults } = this
    return {
      write: (bytes, position) => {
        if (!writable) throw errno('EBADF')
        this.#act('write', path)
        const capacity = faults.allocatesLate ? Infinity : (faults.capacity ?? Infinity)
        const room = capacity - this.#used() + node.live.length
        const fits = Math.min(bytes.length, Math.max(0, room - position))
        if (position + fits > node.live.length) node.resize(position + fits)
        node.live.set(bytes.subarray(0, fits), position)
        if (fits < bytes.length) throw errno('ENOSPC')
      },
      read: (length, position) => {
        this.#act('read', path)
        return Buffer.from(node.live.subarray(position, position + length))
      },
      size: () => node.live.length,
      truncate: (length) => {
        this.#act('truncate', path)
        node.resize(length)
      },
      sync: () => {
        this.#act('sync', path)
        if (this.#used() > (faults.capacity ?? Infinity)) throw errno('ENOSPC')
        if (!this.faults.syncLies) node.durable = Buffer.from(node.live)
      },
      close: () => undefined
    }
  }

  rename(from: string, to: string): void {
    this.#act('rename', to)
    const node = this.#find(from)
    this.#changeNames(to, (names) => {
      names.delete(from)
      names.set(to, node)
    })
  }

  remove(path: string): void {
    this.#act('remove', path)
    this.#find(path)
    this.#changeNames(path, (names) => names.delete(path))
  }

  syncFolder(folder: string): void {
    this.#act('syncFolder', folder)
    for (const change of this.#pending) if (change.folder === folder) change.apply(this.#durableNames)
    this.#pending = this.#pending.filter((change) => change.folder !== folder)
  }

  /** The bytes that a reader sees, to look at or to damage. */
  bytes(name: string, folder = FOLDER): Buffer {
    return this.#find(join(folder, name)).live
  }

  /** Puts a file there, durably. */
  put(name: string, bytes: Uint8Array, folder = FOLDER): void {
    const node = new Node(Buffer.from(bytes))
    this.#names.set(join(folder, name), node)
    this.#durableNames.set(join(folder, name), node)
  }

  /** Takes a file away, durably, as somebody else would. */
  removeNow(name: string, folder = FOLDER): void {
    this.#names.delete(join(folder, name))
    this.#durableNames.delete(join(folder, name))
  }

  /** A disk with the same files, all durable. */
  copy(): FakeDisk {
    const disk = new FakeDisk()
    for (const [path, node] of this.#names) disk.put(basename(path), node.live, dirname(path))
    return disk
  }

  /** What is found when the power is back: what was synced, and of the rest any part and any mixture. */
  afterPowerCut(roll: () => number): FakeDisk {
    const names: Names = new Map(this.#durableNames)
    for (const change of this.#pending) if (roll() < 0.5) change.apply(names)
    const disk = new FakeDisk()
    for (const [path, node] of names) disk.put(basename(path), mixture(node, roll), dirname(path))
    return disk
  }
}

function mixture({ live, durable }: Node, roll: () => number): Buffer {
  const length = roll() < 0.5 ? live.length : durable.length
  const bytes = Buffer.alloc(length)
  durable.copy(bytes)
  for (let at = 0; at < length; at += SECTOR) {
    const now = live.subarray(at, at + SECTOR)
    if (now.equals(durable.subarray(at, at + SECTOR))) continue
    const fate = roll()
    if (fate < 0.45) now.copy(bytes, at)
    else if (fate > 0.9) bytes.subarray(at, at + SECTOR).fill(Math.floor(roll() * 256))
  }
  return bytes
}
