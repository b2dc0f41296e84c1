import initSqlJs from 'sql.js'
import { describe, expect, it, vi } from 'vitest'
import { Connection } from '../../../src-main/store/sqljs/connection'
import { checkedSqlJs } from '../../../src-main/store/sqljs/sqljs-build'
import { wasm } from '../../support/sqljs-store'

describe('the connection', () => {
  it('keeps statements prepared, but not without end: the longest unused one goes', async () => {
    const { Database } = await initSqlJs()
    const database = new Database()
    const connection = new Connection(database)
    const prepare = vi.spyOn(database, 'prepare')
    const run = (number: number) => connection.run(connection.prepare(`select ${number} as n`), []).rows
    for (let number = 0; number < 250; number += 1) expect(run(number)).toEqual([{ n: number }])
    expect(prepare).toHaveBeenCalledTimes(250)
    run(0)
    expect(prepare).toHaveBeenCalledTimes(250)
    run(250)
    expect(prepare).toHaveBeenCalledTimes(251)
    run(0)
    expect(prepare).toHaveBeenCalledTimes(251)
    expect(run(1)).toEqual([{ n: 1 }])
    expect(prepare).toHaveBeenCalledTimes(252)
    connection.close()
  })

  it('works on a copy of the image that it is given', async () => {
    const connect = await checkedSqlJs(wasm)
    if (!connect.ok) throw new Error(connect.failure.kind)
    const first = connect.value()
    first.command('create table t (a integer) strict')
    const image = Buffer.from(first.image())
    first.close()
    const before = Buffer.from(image)
    const second = connect.value(image)
    second.run(second.prepare('insert into t values (1)'), [])
    second.close()
    expect(image.equals(before)).toBe(true)
  })
})
