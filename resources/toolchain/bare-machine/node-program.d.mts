/** See node-program.mjs. */
export function nodeProgram(entry: string, outDir: string): Promise<string>
