import type { Role } from '../contract/staff/staff-powers'
import type { DemoOfficer } from '../contract/screen-views'
import type { Random } from '../domain/random'
import type { Clock } from '../domain/clock'
import type { Hasher } from '../domain/hashing'
import { hasStaff } from '../store/staff-accounts'
import { theInstallation, type Store } from '../store/store'
import { addAccount } from './accounts'
import { demoSecret } from './new-secret'

/**
 * Invented staff of the demo: their secrets are printed on its card, so they open nothing else. The cédulas pass the
 * check digit and belong to nobody's record in the demo.
 */
const people: {
  userName: string
  secret: string
  givenNames: string
  surnames: string
  cedula: string
  role: Role
}[] = [
  {
    userName: 'ana.demo',
    secret: 'Lluvia-2041',
    givenNames: 'Ana Demostración',
    surnames: 'Ficticia Uno',
    cedula: '0102030400',
    role: 'officer'
  },
  {
    userName: 'beto.demo',
    secret: 'Volcan-3052',
    givenNames: 'Beto Demostración',
    surnames: 'Ficticio Dos',
    cedula: '0203040506',
    role: 'officer'
  },
  {
    userName: 'carla.demo',
    secret: 'Paramo-4063',
    givenNames: 'Carla Demostración',
    surnames: 'Inventada Tres',
    cedula: '0304050602',
    role: 'supervisor'
  },
  {
    userName: 'dario.demo',
    secret: 'Manglar-5074',
    givenNames: 'Darío Demostración',
    surnames: 'Inventado Cuatro',
    cedula: '0405060708',
    role: 'supervisor'
  },
  {
    userName: 'admin.demo',
    secret: 'Canoa-60857',
    givenNames: 'Elsa Demostración',
    surnames: 'Imaginaria Cinco',
    cedula: '0506070804',
    role: 'administrator'
  }
]

/** The demo's card of staff to play with. */
export const demoStaffCard = (): DemoOfficer[] =>
  people.map(({ userName, secret, givenNames, surnames, role }) => ({
    userName,
    secret,
    name: `${givenNames} ${surnames}`,
    role
  }))

/** Gives the demo's staff their accounts, once. */
export async function seedDemoStaff(parts: {
  store: Store
  hasher: Hasher
  random: Random
  clock: Clock
}): Promise<void> {
  const { store, hasher, random } = parts
  if (await hasStaff(store.read)) return
  const hashed = await Promise.all(people.map(({ secret }) => demoSecret(hasher, secret)))
  await store.commit(theInstallation, async (tx, at) => {
    // another first start may have been quicker
    if (await hasStaff(tx)) return
    for (const [index, person] of people.entries()) {
      const secret = hashed[index]
      if (!secret) throw new Error('a secret of the demo was not hashed')
      const given = { id: random.id(), at }
      const added = await addAccount(tx, { ...person, address: null }, secret, given)
      if (!added.ok) throw new Error(`the demo’s staff are not told apart: ${added.failure}`)
    }
  })
}
