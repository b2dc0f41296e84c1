/** See node-program.mjs. */
export function nodeProgram(
  entry: string,
  outDir: string,
  inPlaceOf?: Record<string, string>
): Promise<string>
