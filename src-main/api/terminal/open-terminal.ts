import type { Screen } from '../../contract/screen-views'
import { nobodyHere } from '../../domain/counter/turn-state'
import type { Voice } from '../../domain/voice'
import { enterCaseCode } from '../counter/case-code'
import type { CounterParts } from '../counter/counter-parts'
import { turnAt, type ActFailure, type CounterSession } from '../counter/counter-session'
import { counterPatience } from '../counter/counter-turn'
import { memberPatience } from '../member/member-acts'
import { enterCode } from '../member/member-code'
import type { MemberActFailure, MemberSession } from '../member/member-session'
import { newVisit } from '../member/visit'
import { watchOwnPhone } from '../own-phone-watch'
import { openAids } from './aids'
import { watchIdle } from './idle-watch'
import { memberScreen, presentScreen, type Terminal } from './terminal'

/**
 * Opens the two sides of the screen, with nobody before it.
 * @param byItself runs what nobody touched for when nothing else acts; the screen it makes is told, null is not
 * @param abandoned nobody has touched for the whole time: ends the turn
 */
export function openTerminal(
  parts: CounterParts & { voice: Voice },
  on: { byItself: (work: () => Promise<Screen | null>) => void; abandoned: () => Promise<Screen> }
): Terminal {
  const { clock, kiosk, settings, voice } = parts
  const locale = kiosk.locales[0] ?? 'es'
  const { byItself, abandoned } = on

  const member: MemberSession = {
    parts,
    visit: newVisit(locale),
    phone: watchOwnPhone<MemberActFailure>(parts, {
      awaited() {
        const { state } = member.visit
        return state.step === 'code' && state.code.live ? state.code : null
      },
      take: (code) => enterCode(member, { code }, 'phone'),
      arrived: (work) => byItself(() => arrived(work, (failure) => memberScreen(terminal, failure)))
    })
  }
  const counter: CounterSession = {
    parts,
    ...nobodyHere,
    phone: watchOwnPhone<ActFailure>(parts, {
      awaited() {
        const code = turnAt(counter, 'caseCode')?.code
        return code?.live ? code : null
      },
      take: (code) => enterCaseCode(counter, { code }, 'phone'),
      arrived: (work) => byItself(() => arrived(work, (failure) => presentScreen(terminal, failure)))
    }),
    keyAhead: null,
    setUp: null,
    touchedAt: clock.now()
  }
  /** Something has come from a telephone: somebody is there. */
  async function arrived<F>(
    work: () => Promise<F | undefined>,
    screen: (failure: F) => Screen | Promise<Screen>
  ): Promise<Screen | null> {
    const failure = await work()
    if (failure === undefined) return null
    terminal.idle.touched()
    return screen(failure)
  }
  const terminal: Terminal = {
    member,
    counter,
    aids: openAids({ voice, clock, idleSeconds: settings.idle.seconds }),
    idle: watchIdle({
      clock,
      patience: () =>
        counter.turn ? counterPatience(counter, () => voice.patience()) : memberPatience(member),
      warned: () => byItself(() => presentScreen(terminal)),
      over: () => byItself(abandoned)
    }),
    shown: ''
  }
  voice.onChange(() => byItself(() => presentScreen(terminal)))
  return terminal
}
