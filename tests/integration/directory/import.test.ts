import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importEmployers, importMembers } from '../../../src-main/directory/csv-import'
import { openDirectoryWorld, type DirectoryWorld } from '../../support/directory-world'
import { cedulaNumber, memberFields, membersFile } from '../../support/member-lines'

let world: DirectoryWorld
beforeEach(async () => {
  world = await openDirectoryWorld()
})
afterEach(() => world.close())

const ALREADY = 'is in the directory already'
const names = async () => {
  const rows = await world.store.read.selectFrom('member').select('given_names').orderBy('cedula').execute()
  return rows.map(({ given_names }) => given_names)
}
const parts = () => ({ ...world, costs: { key: 'demo', answer: 'demo' } as const })

describe('the import of members', () => {
  it('takes the good lines and tells of the others by line and reason', async () => {
    const report = await world.take([
      memberFields({ cedula: cedulaNumber(1) }),
      memberFields({ cedula: '1700000018' }),
      memberFields({ cedula: cedulaNumber(2) }),
      memberFields({ cedula: cedulaNumber(1), given_names: 'Again' })
    ])
    expect(report).toEqual({
      taken: 2,
      refused: [
        { line: 3, reasons: ['cedula: cedula.mistyped'] },
        { line: 5, reasons: [`cedula: ${ALREADY}`] }
      ]
    })
    expect(await names()).toEqual(['Íngrid Belén', 'Íngrid Belén'])
  })

  it('overwrites nobody, however often it is made', async () => {
    await world.take([memberFields()])
    const again = await world.take([
      memberFields({ given_names: 'Other' }),
      memberFields({ cedula: cedulaNumber(2) })
    ])
    expect(again).toEqual({ taken: 1, refused: [{ line: 2, reasons: [`cedula: ${ALREADY}`] }] })
    expect(await names()).toEqual(['Íngrid Belén', 'Íngrid Belén'])
  })

  it('hashes keys and answers at the costs it is told', async () => {
    await importMembers(
      { ...world, costs: { key: 'scrypt-2026', answer: 'scrypt-2026-answer' } },
      membersFile([memberFields()])
    )
    const keys = await world.store.read.selectFrom('member_key').select('scrypt').execute()
    const answers = await world.store.read.selectFrom('member_answer').select('scrypt').distinct().execute()
    expect(keys).toEqual([{ scrypt: 'scrypt-2026' }])
    expect(answers).toEqual([{ scrypt: 'scrypt-2026-answer' }])
    expect(await world.directory.keyWorks(cedulaNumber(1), 'Nevado4821')).toBe(true)
  })

  it('takes more members than one statement can carry', async () => {
    const many = Array.from({ length: 450 }, (_, at) => memberFields({ cedula: cedulaNumber(at) }))
    expect(await world.take(many)).toEqual({ taken: 450, refused: [] })
    expect(await world.directory.keyWorks(cedulaNumber(449), 'Nevado4821')).toBe(true)
  })

  it('reads what a spreadsheet on Windows writes', async () => {
    const file = `\uFEFF${membersFile([memberFields()], { separator: ';', lineEnd: '\r\n' })}`
    expect(await importMembers(parts(), file)).toEqual({ taken: 1, refused: [] })
    expect(await names()).toEqual(['Íngrid Belén'])
  })

  it.each(['', 'cedula,given_names\n', 'not a table at all'])('of %j takes nobody', async (file) => {
    expect((await importMembers(parts(), file)).taken).toBe(0)
    expect(await names()).toEqual([])
  })
})

describe('the import of employers', () => {
  const file = (...lines: string[]) => ['ruc,name,representative_cedula,email', ...lines, ''].join('\n')

  it('takes every kind of number, and each once', async () => {
    const report = await importEmployers(
      world,
      file(
        '1793213150001,Camaronera Ñaña,1714307103,nomina@empresa.example',
        '1714307103000,Hogar,1714307103,',
        '1714307104001,Mistyped,1714307103,',
        '1714307103000,Hogar,1714307103,'
      )
    )
    expect(report).toEqual({
      taken: 2,
      refused: [
        { line: 4, reasons: ['ruc: ruc.mistyped'] },
        { line: 5, reasons: [`ruc: ${ALREADY}`] }
      ]
    })
    expect(await world.store.read.selectFrom('employer').selectAll().orderBy('ruc').execute()).toEqual([
      { ruc: '1714307103000', name: 'Hogar', representative_cedula: '1714307103', email: null },
      {
        ruc: '1793213150001',
        name: 'Camaronera Ñaña',
        representative_cedula: '1714307103',
        email: 'nomina@empresa.example'
      }
    ])
  })
})
