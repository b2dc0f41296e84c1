import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailSchema, maskEmail } from '../../../src-main/contract/email'

describe('an address', () => {
  it('is taken in lower case and without the spaces around it', () => {
    expect(emailSchema.parse(' Maria.Lopez@Example.COM ')).toBe('maria.lopez@example.com')
  })

  it.each([
    ['maria@example', 'no ending'],
    ['maria@@example.com', 'two signs'],
    ['maria example@example.com', 'a space'],
    ['maria,lopez@example.com', 'a comma for the dot'],
    [`${'a'.repeat(65)}@example.com`, 'a mailbox longer than 64'],
    [`${'a'.repeat(60)}@${'b.'.repeat(100)}com`, 'longer than 254'],
    ['', 'nothing']
  ])('%s is refused for its form (%s)', (typed) => {
    expect(emailSchema.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(['email.form'])
  })
})

describe('the mask of an address', () => {
  it.each([
    ['maria@gmail.com', 'm•••••a@g••••.com'],
    ['ab@example.org', 'a•••••@e••••.org'],
    ['a@example.org', 'a•••••@e••••.org'],
    ['nomina@empresa.com.ec', 'n•••••a@e••••.com.ec'],
    ['jefe@correo.ministerio.gob.ec', 'j•••••e@c••••.gob.ec'],
    ['luis@mail.mi-empresa.com', 'l•••••s@m••••.com'],
    ['luis@mi-empresa.ec', 'l•••••s@m••••.ec']
  ])('of %s is %s', (address, mask) => {
    expect(maskEmail(address)).toBe(mask)
  })

  const word = fc.stringMatching(/^[a-z0-9]{1,20}$/)
  const ending = fc.constantFrom('com', 'org', 'ec', 'com.ec', 'gob.ec')
  const addresses = fc.tuple(word, word, ending)

  it('shows at most two letters of the mailbox, one of the domain, and an ending that many share', () => {
    fc.assert(
      fc.property(addresses, ([mailbox, host, end]) => {
        const [left = '', right = ''] = maskEmail(`${mailbox}@${host}.${end}`).split('@')
        expect(left.replaceAll('•', '').length).toBeLessThanOrEqual(
          Math.min(2, Math.ceil(mailbox.length / 2) + 1)
        )
        expect(right).toBe(`${host[0]}••••.${end}`)
      })
    )
  })

  it('is the same for all that differ only in what it hides, their length too', () => {
    fc.assert(
      fc.property(addresses, word, word, ([mailbox, host, end], between, behind) => {
        fc.pre(mailbox.length > 2)
        const other = `${mailbox[0]}${between}${mailbox.slice(-1)}@${host[0]}${behind}.${end}`
        return maskEmail(other) === maskEmail(`${mailbox}@${host}.${end}`)
      })
    )
  })
})
