/** A moment of the conversation at which the line can fail. `BODY`: in the middle of the message; `END`: after its dot. */
export type Moment = 'CONNECT' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'BODY' | 'END'

/**
 * What goes wrong. An SMTP reply takes the place of the server's, which never hears of it. `stall`: silence for ever;
 * `cut`: the line breaks before the server heard of it. `stall-after` and `cut-after`: the same, after the server has
 * done it and before its answer is passed on.
 */
export type LineFault = 'stall' | 'cut' | 'stall-after' | 'cut-after' | { reply: string }
