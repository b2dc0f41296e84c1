import type { Role } from '@contract/staff/staff-powers'
import { HOUR, next, signedIn } from './counter-parts'
import { NOW, type Scene } from './scenes'

const staff = [
  {
    userName: 'pmena',
    name: 'Pablo Mena Ortiz',
    role: 'administrator',
    active: true,
    hasTotp: true,
    fresh: false
  },
  {
    userName: 'rquispe',
    name: 'Rocío Quispe Tenesaca',
    role: 'officer',
    active: true,
    hasTotp: true,
    fresh: false
  },
  {
    userName: 'mborja',
    name: 'Marco Borja Cevallos',
    role: 'officer',
    active: true,
    hasTotp: false,
    fresh: true
  },
  {
    userName: 'lsanchez',
    name: 'Lucía Sánchez Andrade',
    role: 'supervisor',
    active: true,
    hasTotp: true,
    fresh: false
  },
  {
    userName: 'jtoapanta',
    name: 'Jorge Toapanta Vinueza',
    role: 'officer',
    active: false,
    hasTotp: false,
    fresh: false
  }
].map((each) => ({
  ...each,
  id: each.userName,
  role: each.role as Role,
  trust: each.fresh ? ('new' as const) : ('own' as const)
}))
const people = {
  step: 'staffPeople',
  ...signedIn('administrator', 'Pablo Mena Ortiz'),
  people: staff,
  handOut: null
} as const
const awaiting = {
  step: 'staffAwaiting',
  ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
  people: staff.slice(1, 3).map(({ id, userName, name, role, hasTotp }, place) => ({
    id,
    userName,
    name,
    role,
    hasTotp: hasTotp && place > 0,
    fresh: place === 0,
    handedAt: NOW - 3 * HOUR,
    secretHandlers: ['Pablo Mena Ortiz']
  }))
} as const
/** The accounts. */
export const peopleScenes: Readonly<Record<string, Scene>> = {
  'staff-people-list': { counter: people },
  'staff-people': { counter: people, press: ['Marco Borja Cevallos'] },
  'staff-people-add': {
    counter: people,
    press: ['people.add', 'word.role.officer', ...'jto', next]
  },
  'staff-people-end': { counter: people, press: ['Marco Borja Cevallos', 'people.end'] },
  'staff-hand-out': {
    counter: { ...people, handOut: { userName: 'mborja', secret: 'H7KQ-9RTX-2MWP' } }
  }
}

/** Who waits to be confirmed, a lost authenticator, and a case that is looked for. */
export const awaitingScenes: Readonly<Record<string, Scene>> = {
  'staff-people-reset': {
    counter: people,
    press: ['Lucía Sánchez Andrade', 'people.reset']
  },
  'staff-awaiting': { counter: awaiting },
  'staff-awaiting-secret': { counter: awaiting, press: ['Marco Borja Cevallos', ...'abc'] },
  'staff-awaiting-confirm': {
    counter: awaiting,
    press: ['Marco Borja Cevallos', ...'abc', next]
  },
  'staff-queue-find': {
    counter: {
      step: 'staffQueue',
      ...signedIn(),
      acts: ['see-queue', 'open-case'],
      cases: [],
      alerts: null,
      hasTotp: true,
      decidesFrom: null,
      awaiting: 0
    },
    press: ['queue.find', ...'17123']
  }
}
