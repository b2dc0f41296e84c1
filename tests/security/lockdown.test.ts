import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

interface Row {
  number: number
  tests: { file: string; name: string }[]
}

/** The rows of the table in resources/os/LOCKDOWN.md. */
const rows: Row[] = readFileSync(resolve('resources/os/LOCKDOWN.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, number = '', , , tests = ''] = line.split('|').map((cell) => cell.trim())
    return {
      number: Number(number),
      tests: tests.split('<br>').map((each) => {
        const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(each) ?? []
        return { file, name }
      })
    }
  })

it('every row of the plan from sandbox to guessing has its test', () => {
  const numbers = new Set(rows.map(({ number }) => number))
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, place) => place + 1))
  expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([])
})

it.each(rows.flatMap(({ tests }) => tests))('$file has a test «$name»', ({ file, name }) => {
  const path = resolve(join('tests', file))
  expect(existsSync(path), path).toBe(true)
  const named = [
    ...readFileSync(path, 'utf8').matchAll(/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*(['`])(.*?)\1/g)
  ]
  expect(named.map(([, , found]) => found)).toContain(name)
})
