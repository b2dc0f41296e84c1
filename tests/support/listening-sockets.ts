import { readFileSync } from 'node:fs'

/** State of a listening socket in /proc/net/tcp (include/net/tcp_states.h). */
const LISTEN = '0A'

/** TCP ports on which processes of an account listen, on any address. */
export function portsListenedOnBy(uid: number): number[] {
  const ports = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    readFileSync(table, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTEN && Number(fields[7]) === uid)
      .map((fields) => Number.parseInt(fields[1]?.split(':')[1] ?? '', 16))
  )
  return [...new Set(ports)].sort((a, b) => a - b)
}
