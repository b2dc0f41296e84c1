const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre'
]

/** A shorter run of digits that looks like the date may be chance. */
const SHORTEST = 6

/**
 * Whether a key (in lower case) contains the birth date in a usual writing: day, month and year in the orders that
 * people use, with or without leading zeros, the year in four or two digits, the month as a number or in Spanish.
 *
 * @param birthDate ISO date, yyyy-mm-dd
 */
export function containsBirthDate(key: string, birthDate: string): boolean {
  return writingsOf(birthDate).some((writing) => key.includes(writing))
}

function writingsOf(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const name = MONTHS[Number(month) - 1] ?? ''
  const years = [year, year.slice(2)]
  const months = [
    month,
    String(Number(month)),
    name,
    name.slice(0, 3),
    ...(name === 'septiembre' ? ['setiembre'] : [])
  ]
  const days = [day, String(Number(day))]
  return years
    .flatMap((y) => months.flatMap((m) => days.flatMap((d) => [d + m + y, m + d + y, y + m + d, y + d + m])))
    .filter((writing) => writing.length >= SHORTEST)
}
