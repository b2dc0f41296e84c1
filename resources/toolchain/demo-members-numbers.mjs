// Cédulas and RUCs that pass their check digits. Drawn by chance: where one is the number of a real person or company,
// that is a coincidence. (The kiosk's own rules are src-main/contract/{cedula,ruc}.ts; a test holds the files to them.)

/** The ten digits that begin with these nine. */
export function cedula(nine) {
  const sum = [...nine].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return nine + ((10 - (sum % 10)) % 10)
}

/** The leading digits and their modulo 11 check digit, or null where that would have two digits. */
function modulo11(digits, weights) {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * weights[place], 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? null : digits + check
}

/** A company's RUC. `checked`: from the time when SRI still gave check digits. Sequence 99…: far beyond those given. */
export function companyRuc(chance, province, checked) {
  for (;;) {
    const nine = `${province}999${chance.digits(4)}`
    const valid = modulo11(nine, [4, 3, 2, 7, 6, 5, 4, 3, 2])
    if (valid === null) continue
    const wrong = nine + ((Number(valid[9]) + 1 + chance.below(8)) % 10)
    return `${checked ? valid : wrong}001`
  }
}

/** A public entity's RUC: nine digits and a four-digit establishment. */
export function publicRuc(chance, province) {
  for (;;) {
    const valid = modulo11(`${province}6${chance.digits(5)}`, [3, 2, 7, 6, 5, 4, 3, 2])
    if (valid !== null) return `${valid}0001`
  }
}
