import { describe, expect, it } from 'vitest'
import { lookAt } from '../../../src-main/domain/address-look'

describe('a look at an address', () => {
  it.each([
    ['rosa@gmial.com', 'rosa@gmail.com'],
    ['rosa@gmail.con', 'rosa@gmail.com'],
    ['rosa@hotmal.com', 'rosa@hotmail.com']
  ])('%s was probably meant as %s', (typed, meant) => {
    expect(lookAt(typed)).toMatchObject({ suggestion: meant })
    expect(lookAt(typed).warnings).toContain('typo')
  })

  it.each(['rosa@gmail.com', 'rosa@yahoo.es', 'rosa@uce.edu.ec', 'rosa@banco.fin.ec', 'rosa@correo.example'])(
    'has nothing to say of %s',
    (typed) => {
      expect(lookAt(typed)).toEqual({ suggestion: null, warnings: [] })
    }
  )

  it.each([
    ['rosa@grnail.com', 'rosa@gmail.com'],
    ['rosa@gmai1.com', 'rosa@gmail.com'],
    ['rosa@h0tmail.com', 'rosa@hotmail.com']
  ])('%s looks like %s', (typed, like) => {
    expect(lookAt(typed)).toMatchObject({ suggestion: like, warnings: ['look-alike'] })
  })

  it('sees letters of another alphabet', () => {
    expect(lookAt('rosa@xn--gmal-nza.com').warnings).toContain('look-alike')
    expect(lookAt('rosa@gmаil.com').warnings).toContain('look-alike')
  })

  it('sees a mailbox that anybody can open, and one that many read', () => {
    expect(lookAt('rosa@mailinator.com').warnings).toContain('disposable')
    expect(lookAt('info@panaderia.example').warnings).toEqual(['role'])
  })
})
