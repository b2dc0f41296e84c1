import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import type { SettingsChanges } from './prepared-data'

/** One thing that was said. */
export interface Heard {
  /** The process that speaks it. */
  pid: number
  language: string
  rate: number
  volume: number
  text: string
}

/** Somebody who hears what the kiosk's own voice says: a program set as its engine writes it down. */
export interface Ear {
  /** The settings that put this ear in the engine's place, and the headset at the end of a file. */
  settings: SettingsChanges
  heard(): Heard[]
  /** Waits until more than so many things were said; the answer is the newest. */
  hears(more: number): Promise<Heard>
  plugHeadset(isIn: boolean): void
}

const HEADSET = 'HEADPHONE=1'

/** @param seconds how long every utterance takes to be said */
export function openEar(folder: string, seconds = 0): Ear {
  const file = join(folder, 'heard.tsv')
  const headset = join(folder, 'headset')
  writeFileSync(headset, '')
  const heard = (): Heard[] => {
    if (!existsSync(file)) return []
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
    return lines.map((line) => {
      const [pid, language = '', rate, volume, text = ''] = line.split('\t')
      return { pid: Number(pid), language, rate: Number(rate), volume: Number(volume), text }
    })
  }
  return {
    settings: {
      speech: {
        engine: '/bin/sh',
        engineArgs: [
          resolve('tests/support/ear.sh'),
          file,
          String(seconds),
          '{language}',
          '{rate}',
          '{volume}'
        ],
        headset: { source: 'file', file: headset, pattern: HEADSET }
      } as never
    },
    heard,
    async hears(more) {
      await expect.poll(() => heard().length, { intervals: [10] }).toBeGreaterThan(more)
      const newest = heard().at(-1)
      if (!newest) throw new Error('nothing was said')
      return newest
    },
    plugHeadset: (isIn) => writeFileSync(headset, isIn ? HEADSET : '')
  }
}
