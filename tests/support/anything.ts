import { about } from '../../src-main/store/store'

/** Whom a test's own commits are about, where the rule under test is another. */
export const anything = about.chain('tests')
