import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { personAt } from '../../support/person'

let app: TestHouse
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.remove())

it('who leaves while a key is worked on has left when that is over: nothing holds what was typed', async () => {
  const order: string[] = []
  const { prepareKey } = app.directory
  app.directory.prepareKey = async (key) => {
    const prepared = await prepareKey(key)
    order.push('hashed')
    return prepared
  }
  const rosa = await personAt(app, 'email')
  await rosa.identifies()
  await rosa.asksForCode()
  await rosa.typesCode(await rosa.readsCode())
  await rosa.does('weighKey', { key: 'Kz48wq2Lm', chosen: true })
  expect((await rosa.does('finish', {})).view.step).toBe('welcome')
  order.push('left')
  expect(order).toEqual(['hashed', 'left'])
})
