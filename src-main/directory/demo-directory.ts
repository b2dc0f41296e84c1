import { z } from 'zod'
import { demoMemberSchema, type DemoMember } from '../contract/screen-views'
import { countMembers } from '../store/member-import'
import { importEmployers, importMembers, type ImportParts } from './csv-import'
import { readCsv } from './csv-lines'
import { memberLineSchema } from './member-line'

/** Hashing the demo's secrets at the real costs would take minutes; they are printed in its files anyway. */
const DEMO_COSTS = { key: 'demo', answer: 'demo' } as const

/** Fills an empty directory with the invented members and employers. One that has members stays as it is. */
export async function seedDemo(parts: Omit<ImportParts, 'costs'>): Promise<void> {
  if ((await countMembers(parts.store.read)) > 0) return
  const { members, employers } = await demoFiles()
  for (const { refused } of [
    await importMembers({ ...parts, costs: DEMO_COSTS }, members),
    await importEmployers(parts, employers)
  ])
    if (refused[0])
      throw new Error(`line ${refused[0].line} of the demo's files: ${refused[0].reasons.join(', ')}`)
}

const storyColumn = z.looseObject({ story: z.union([demoMemberSchema.shape.story, z.literal('')]) })

/** The members whom the demo proposes to try, with what they would answer. */
export async function demoCard(): Promise<DemoMember[]> {
  const { members } = await demoFiles()
  return readCsv(members, storyColumn).lines.flatMap(({ value }) => {
    if (value.story === '') return []
    const { cedula, givenNames, surnames, answers } = memberLineSchema.parse(value)
    return [
      {
        cedula,
        name: `${givenNames} ${surnames}`,
        story: value.story,
        answers: Object.fromEntries(answers.map(({ question, answer }) => [question, answer]))
      }
    ]
  })
}

/** Loaded only where they are wanted: a kiosk in service never holds an invented member. */
async function demoFiles(): Promise<{ members: string; employers: string }> {
  const [members, employers] = await Promise.all([
    import('../../resources/demo/members.csv?raw'),
    import('../../resources/demo/employers.csv?raw')
  ])
  return { members: members.default, employers: employers.default }
}
