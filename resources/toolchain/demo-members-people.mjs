// The invented members of the demo: some three hundred drawn by chance over every province, the six of the card, and
// those whose likeness to one another is the point.
import { cedula } from './demo-members-numbers.mjs'
import { answersOf, FOREIGN, inventedKey, MEN, SURNAMES, WOMEN } from './demo-members-words.mjs'

const PROVINCES = [...Array.from({ length: 24 }, (_, at) => String(at + 1).padStart(2, '0')), '30']
const PER_PROVINCE = 12
/** Reserved for examples (RFC 2606): a message that should ever leave the demo reaches nobody. */
const DOMAINS = ['example.com', 'example.org', 'example.net', 'correo.example', 'buzon.example']
const KEY_STATES = [
  ...Array(13).fill('working'),
  ...Array(3).fill('blocked'),
  ...Array(2).fill('expired'),
  'blocked and expired',
  'none'
]

/** Each of the card shows one way through the kiosk. */
const CARD = [
  {
    story: 'email',
    province: '17',
    born: '1968-05-14',
    given: 'Rosa Elena',
    surnames: 'Quishpe Muñoz',
    emails: 1
  },
  {
    story: 'two-addresses',
    ...{ province: '09', born: '1985-09-02', given: 'José Luis', surnames: 'Zambrano Núñez', emails: 2 }
  },
  {
    story: 'no-email',
    province: '01',
    born: '1949-12-27',
    given: 'Zoila Rosa',
    surnames: 'Ordóñez Vélez',
    emails: 0
  },
  {
    story: 'blocked',
    ...{ province: '18', born: '1977-03-08', given: 'Milton Iván', surnames: 'Toapanta Ibáñez', emails: 1 }
  },
  {
    story: 'expired',
    ...{ province: '11', born: '1956-07-19', given: 'Piedad', surnames: 'Jaramillo Peña', emails: 1 }
  },
  {
    story: 'first-key',
    ...{ province: '20', born: '2004-01-21', given: 'Sofía', surnames: 'Castañeda Mina', emails: 1 }
  }
]
const CARD_KEYS = { blocked: 'blocked', expired: 'expired', 'first-key': 'none' }

/** Alike enough to be taken for one another. Where a birth date is given, even that is the same. */
const ALIKE = [
  { given: 'José Luis', surnames: 'García Zambrano', born: '1970-06-15' },
  { given: 'José Luis', surnames: 'García Zambrano', born: '1970-06-15' },
  { given: 'José Luis', surnames: 'García Zambrano' },
  { given: 'José Luis', surnames: 'Zambrano García' },
  { given: 'Ana Lucía', surnames: 'Vélez Muñoz' },
  { given: 'Ana Lucia', surnames: 'Velez Munoz' },
  { given: 'Ana Lucía', surnames: 'Muñoz Vélez' },
  { given: 'Jéssica Paola', surnames: 'Yépez Peña' },
  { given: 'Jessica Paola', surnames: 'Yepes Peña' },
  { given: 'Ximena', surnames: 'Núñez Páez' },
  { given: 'Jimena', surnames: 'Núñez Páez' }
]

/** One address for many people: whoever fills in forms for money. */
const INTERMEDIARY = 'tramites.rapidos@example.net'

/** Every member of the demo, as the columns of the file. */
export function inventPeople(chance, employers) {
  const taken = new Set()
  const invent = (wish) => person(chance, taken, employers, wish)
  const crowd = PROVINCES.flatMap((province) =>
    Array.from({ length: PER_PROVINCE }, (_, at) => invent({ province, ...lifeOf(chance, at) }))
  )
  for (const member of chance.someOf(
    crowd.filter(({ email_1 }) => email_1),
    5
  ))
    member.email_1 = INTERMEDIARY
  return [
    ...CARD.map((wish) =>
      invent({ ...wish, life: 'citizen', key: CARD_KEYS[wish.story] ?? 'working', answers: 4 })
    ),
    ...ALIKE.map((wish) => invent({ province: chance.oneOf(PROVINCES), life: 'citizen', ...wish })),
    ...crowd
  ]
}

/** In every province one foreigner, and by turns one who is a minor, dead or a pensioner while young; the rest as chance has it. */
function lifeOf(chance, at) {
  if (at === 0) return { life: 'foreigner' }
  if (at === 1) return { life: chance.oneOf(['minor', 'dead', 'young pensioner']) }
  return { life: chance.happens(0.25) ? 'pensioner' : 'citizen' }
}

const YEARS = {
  citizen: [1962, 2007],
  foreigner: [1960, 2003],
  minor: [2009, 2012],
  dead: [1930, 1975],
  pensioner: [1932, 1965],
  'young pensioner': [1995, 2008]
}

function person(chance, taken, employers, { province, life, story = '', born, given, surnames, ...wish }) {
  const names = life === 'foreigner' ? FOREIGN : { given: chance.oneOf([WOMEN, MEN]), surnames: SURNAMES }
  const birth = born ?? chance.day(...YEARS[life])
  const name = {
    given: given ?? chance.oneOf(names.given),
    surnames: surnames ?? surnamesOf(chance, names, life)
  }
  const emails = addressesOf(chance, name, wish.emails ?? chance.oneOf([0, 1, 1, 1, 1, 1, 1, 2]))
  const key = keyOf(chance, wish.key ?? chance.oneOf(KEY_STATES))
  const enrolled =
    wish.answers ?? (key.key ? chance.oneOf([4, 4, 4, 4, 4, 4, 4, 3, 2, 1]) : chance.oneOf([0, 4]))
  const answers = answersOf(chance, Number(birth.slice(0, 4)), employers)
  const asked = chance.someOf(Object.keys(answers), enrolled)
  return {
    cedula: freshCedula(chance, taken, province, life),
    given_names: name.given,
    surnames: name.surnames,
    birth_date: birth,
    kind: life.endsWith('pensioner') || life === 'dead' ? 'pensioner' : 'affiliate',
    foreigner: life === 'foreigner' ? 'yes' : 'no',
    deceased: life === 'dead' ? 'yes' : 'no',
    phone: chance.happens(0.8) ? `0990 00${chance.digits(1)} ${chance.digits(3)}` : '',
    ...emails,
    ...key,
    ...Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [`answer_${id}`, asked.includes(id) ? answer : ''])
    ),
    story
  }
}

/** Two surnames, as in Ecuador; foreigners often have one. */
function surnamesOf(chance, names, life) {
  return chance.someOf(names.surnames, life === 'foreigner' ? chance.between(1, 2) : 2).join(' ')
}

/** Foreigners' numbers have a 6 in the third place since 2017. */
function freshCedula(chance, taken, province, life) {
  for (;;) {
    const number = cedula(
      province + (life === 'foreigner' ? '6' : String(chance.below(6))) + chance.digits(6)
    )
    if (taken.has(number)) continue
    taken.add(number)
    return number
  }
}

function addressesOf(chance, { given, surnames }, count) {
  const word = (text) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()
  const mailbox = `${word(given.split(' ')[0])}.${word(surnames.split(' ')[0])}`
  const [first, second] = chance.someOf(DOMAINS, 2)
  return {
    email_1: count > 0 ? `${mailbox}${chance.digits(2)}@${first}` : '',
    email_1_since: count > 0 ? chance.day(2008, 2018) : '',
    email_2: count > 1 ? `${mailbox}${chance.digits(3)}@${second}` : '',
    email_2_since: count > 1 ? chance.day(2019, 2025) : ''
  }
}

function keyOf(chance, state) {
  const none = state === 'none'
  return {
    key: none ? '' : inventedKey(chance),
    key_set: none ? '' : chance.day(2015, 2021),
    key_blocked: state.startsWith('blocked') ? 'yes' : 'no',
    key_expires: state.endsWith('expired') ? chance.day(2022, 2025) : ''
  }
}
