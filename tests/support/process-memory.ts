import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** A text found in a process's memory. */
export interface Trace {
  text: string
  /** Where, as /proc/PID/maps names it: `[heap]`, a file, or nothing for anonymous memory. */
  place: string
  address: string
  /** What stands around it, to see what it is. */
  context: string
}

interface Region {
  start: number
  end: number
  place: string
}

const CHUNK = 4 * 1024 * 1024
/** Longer than any text searched for, so that none is cut in two. */
const OVERLAP = 512

/**
 * Looks for texts in all the memory that a process has in use (Linux, as its parent or as root), as Latin-1 or UTF-8 and
 * as UTF-16: the two forms in which V8 and C++ keep ASCII texts.
 */
export function findInMemory(pid: number, texts: readonly string[]): Trace[] {
  const needles = texts.flatMap((text) => [
    { text, bytes: Buffer.from(text, 'utf8') },
    { text, bytes: Buffer.from(text, 'utf16le') }
  ])
  const found: Trace[] = []
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const buffer = Buffer.alloc(CHUNK + OVERLAP)
  try {
    for (const { start, end, place } of regionsInUse(pid))
      for (let at = start; at < end; at += CHUNK) {
        const chunk = buffer.subarray(0, read(memory, buffer, Math.min(buffer.length, end - at), at))
        for (const { text, bytes } of needles)
          for (let i = chunk.indexOf(bytes); i >= 0 && i < CHUNK; i = chunk.indexOf(bytes, i + 1))
            found.push({
              text,
              place,
              address: (at + i).toString(16),
              context: around(chunk, i, bytes.length)
            })
      }
  } finally {
    closeSync(memory)
  }
  return found
}

/** A region may be given back while it is read; then there is nothing to find in it. */
function read(memory: number, buffer: Buffer, length: number, at: number): number {
  try {
    return readSync(memory, buffer, 0, length, at)
  } catch {
    return 0
  }
}

function regionsInUse(pid: number): Region[] {
  const regions: Region[] = []
  let last: Region | undefined
  for (const line of readFileSync(`/proc/${pid}/smaps`, 'utf8').split('\n')) {
    const head = /^([0-9a-f]+)-([0-9a-f]+) (\S)\S+ \S+ \S+ \S+ *(.*)$/.exec(line)
    const [, start = '', end = '', readable, place = ''] = head ?? []
    if (head)
      last = readable === 'r' ? { start: parseInt(start, 16), end: parseInt(end, 16), place } : undefined
    else if (last && /^Rss: +[1-9]/.test(line)) regions.push(last)
  }
  return regions
}

function around(chunk: Buffer, at: number, length: number): string {
  return chunk
    .subarray(Math.max(0, at - 40), at + length + 40)
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, '·')
}
