import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { outsidePrograms } from '../../../src-main/platform/outside-programs'
import { espeak, otherEngine } from '../../../src-main/speech/espeak'
import { programSpeaker } from '../../../src-main/speech/program-speaker'

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-speech-'))
const file = join(folder, 'heard')
afterEach(() => rmSync(file, { force: true }))
afterAll(() => rmSync(folder, { recursive: true }))

const manner = { language: 'es', rate: 160, volume: 100 } as const
const heard = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
/** The real door, with a program behind it that writes down what it is told, and the command line it sees. */
function ear(seconds: number) {
  const troubles: string[] = []
  const args = [resolve('tests/support/ear.sh'), file, String(seconds), '{language}', '{rate}', '{volume}']
  const speaker = programSpeaker(otherEngine('/bin/sh', args), {
    start: outsidePrograms({ PATH: process.env['PATH'], CREDENTIALS_DIRECTORY: '/secret' }),
    troubled: (reason) => troubles.push(reason)
  })
  return { speaker, troubles }
}
const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('a program that speaks', () => {
  it('hears the text, with every message of it', async () => {
    const { speaker } = ear(0)
    expect(await speaker.say('¿Olvidó su clave? Ñandú «1»', manner)).toBe(true)
    expect(heard()).toMatch(/^\d+\tes\t160\t100\t¿Olvidó su clave\? Ñandú «1»\n$/)
  })

  it('is not told on its command line, nor anything of our environment', async () => {
    const { speaker } = ear(600)
    const saying = speaker.say('la clave es colibrí', manner)
    await vi.waitFor(() => expect(heard()).not.toBe(''))
    const pid = Number(heard().split('\t')[0])
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('colibr')
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('CREDENTIALS_DIRECTORY')
    speaker.stop()
    expect(await saying).toBe(true)
  })

  it('is silent as soon as it is stopped, and when something else is said', async () => {
    const { speaker } = ear(600)
    const first = speaker.say('uno', manner)
    await vi.waitFor(() => expect(heard().split('\n')).toHaveLength(2))
    const second = speaker.say('dos', manner)
    await first
    await vi.waitFor(() => expect(heard().split('\n')).toHaveLength(3))
    const pids = heard()
      .trim()
      .split('\n')
      .map((line) => Number(line.split('\t')[0]))
    expect(pids.map(runs)).toEqual([false, true])
    speaker.stop()
    await second
    expect(pids.map(runs)).toEqual([false, false])
  })

  it('that is not there is an answer, not an exception', async () => {
    const troubles: string[] = []
    const speaker = programSpeaker(espeak(join(folder, 'none')), {
      start: outsidePrograms({}),
      troubled: (reason) => troubles.push(reason)
    })
    expect(await speaker.say('hola', manner)).toBe(false)
    expect(troubles[0]).toBe('ENOENT')
  })

  it('is espeak-ng with the voice of the language, the text from standard input', () => {
    const { argsFor } = espeak('/usr/bin/espeak-ng')
    expect(argsFor(manner)).toEqual(['-v', 'es-419', '-s', '160', '-a', '100', '-b', '1', '--stdin'])
    expect(argsFor({ ...manner, language: 'qu' })).toContain('qu')
  })

  it.each([
    ['error: No such file or directory', false],
    ['error: Device or resource busy', false],
    ['ALSA lib pcm.c:8675:(snd_pcm_recover) underrun occurred', true],
    ['', true]
  ])('that ends well after «%s» was heard: %s', async (complaint, wasHeard) => {
    const { argsFor: _args, ...silent } = espeak('/bin/sh')
    const troubles: string[] = []
    const speaker = programSpeaker(
      { ...silent, argsFor: () => ['-c', 'cat >/dev/null; printf "%s\\n" "ALSA lib" "$0" >&2', complaint] },
      { start: outsidePrograms({ PATH: process.env['PATH'] }), troubled: (reason) => troubles.push(reason) }
    )
    expect(await speaker.say('hola', manner)).toBe(wasHeard)
    expect(await speaker.works()).toBe(wasHeard)
    expect(troubles).toEqual(wasHeard ? [] : ['no sound', 'no sound'])
  })

  it('of another make is not asked to say nothing', async () => {
    const { speaker } = ear(0)
    expect(await speaker.works()).toBe(true)
    expect(heard()).toBe('')
  })
})
