import { expect, it } from 'vitest'
import { runDueJobs, type DueJob } from '../../../src-main/api/due-jobs'
import { DAY, HOUR, MINUTE } from '../../../src-main/domain/clock'
import { testClock } from '../../support/test-clock'

function desk(jobs: (clock: ReturnType<typeof testClock>) => DueJob[]) {
  const clock = testClock(0)
  const troubles: string[] = []
  const due = runDueJobs(jobs(clock), { clock, troubled: (what) => troubles.push(what) })
  const pass = async (milliseconds: number): Promise<void> => {
    const end = clock.elapsed() + milliseconds
    while (clock.elapsed() < end) {
      clock.advance(Math.min(clock.untilNext() ?? Infinity, end - clock.elapsed()))
      await due.quiet()
    }
  }
  return { clock, troubles, due, pass }
}

it('runs each job when its time has come, and looks anew when told', async () => {
  const ran: [string, number][] = []
  let next = 3 * HOUR
  const { clock, due, pass } = desk((now) => [
    {
      name: 'a',
      nextAt: () => Promise.resolve(next),
      run: async () => {
        ran.push(['a', now.now()])
        next = now.now() + DAY
      }
    }
  ])
  due.start()
  await due.quiet()
  expect(ran).toEqual([])
  await pass(4 * HOUR)
  expect(ran).toEqual([['a', 3 * HOUR]])
  clock.set(30 * HOUR)
  due.look()
  await due.quiet()
  expect(ran).toHaveLength(2)
  await due.stop()
  await pass(2 * DAY)
  expect(ran).toHaveLength(2)
})

it('a job that fails is told of, tried again after a quarter of an hour, and holds nobody up', async () => {
  let tries = 0
  let others = 0
  const { due, pass, troubles } = desk(() => [
    {
      name: 'broken',
      nextAt: () => Promise.resolve(0),
      run: () => {
        tries++
        return Promise.reject(new Error('boom'))
      }
    },
    {
      name: 'sound',
      nextAt: () => Promise.resolve(others === 0 ? 0 : Infinity),
      run: async () => {
        others++
      }
    }
  ])
  due.start()
  await due.quiet()
  expect([tries, others, troubles]).toEqual([1, 1, ['broken']])
  await pass(HOUR)
  expect(tries).toBe(5)
  await due.stop()
})

it('a job that always wants to run runs at most once a minute', async () => {
  let runs = 0
  const { due, pass } = desk(() => [
    { name: 'eager', nextAt: () => Promise.resolve(0), run: async () => void runs++ }
  ])
  due.start()
  await due.quiet()
  await pass(10 * MINUTE)
  expect(runs).toBe(11)
  await due.stop()
})

it('stopping waits for the job that runs', async () => {
  let finish = (): void => {}
  let ended = false
  const { due } = desk(() => [
    {
      name: 'long',
      nextAt: () => Promise.resolve(0),
      run: () =>
        new Promise<void>((done) => {
          finish = () => {
            ended = true
            done()
          }
        })
    }
  ])
  due.start()
  await Promise.resolve()
  await Promise.resolve()
  const stopped = due.stop()
  finish()
  await stopped
  expect(ended).toBe(true)
})
