// Imported first by every script here, so that an old Node says what is wrong instead of failing somewhere later.
const WANTED = [20, 19]

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1])) {
  console.error(
    `[ventanilla] This is Node ${process.versions.node}; Node ${WANTED.join('.')} or newer is needed.\n` +
      '[ventanilla] What to do: install the current LTS from https://nodejs.org/ (or with nvm: nvm install --lts), then run the same command again.'
  )
  process.exit(1)
}
