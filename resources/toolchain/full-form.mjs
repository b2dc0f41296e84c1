/** The tests of `npm run test:full`: whoever asks for a length (tests/support/lengths.ts) is among them. */
export const fullForm = {
  vitest: [
    'tests/integration/store/kill',
    'tests/integration/store/power-cut',
    'tests/integration/store/replay',
    'tests/integration/store/torn',

    'tests/security/ipc-fuzz',
    'tests/unit/case/invariants',
    'tests/unit/case/one-hand'
  ],
  playwright: ['tests/e2e/accessibility', 'tests/e2e/by-pad']
}
