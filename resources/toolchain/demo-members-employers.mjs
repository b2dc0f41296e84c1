// The invented employers of the demo: every shape of RUC.
import { companyRuc, publicRuc } from './demo-members-numbers.mjs'

const COMPANIES = [
  ...[
    'Florícola Páramo Azul',
    'Textiles Tres Ceibos',
    'Panadería La Espiga de Ñaña',
    'Camaronera Estero Hondo'
  ],
  ...[
    'Transportes Cóndor Veloz',
    'Lácteos El Potrero',
    'Constructora Piedra Firme',
    'Librería Papel y Tinta'
  ],
  ...[
    'Cacao Fino del Litoral',
    'Muebles Guayacán',
    'Ferretería El Yunque',
    'Clínica Dental Sonrisa',
    'Imprenta Ñandú'
  ],
  ...['Hostería Laguna Clara', 'Calzado Paso Seguro', 'Avícola Sol Naciente', 'Metalmecánica Andina Sur'],
  ...[
    'Seguridad Ojo de Águila',
    'Curtiembre San Ñuño',
    'Pesquera Marea Alta',
    'Software Quinde',
    'Bananera Dos Ríos'
  ]
]
const PUBLIC = [
  'Municipio de Villa Ejemplo',
  'Junta de Agua Los Ceibos',
  'Empresa Pública de Aseo Ejemplo',
  'Hospital Ejemplo'
]
const SHOPS = [
  'Tienda La Esquina',
  'Sastrería Núñez',
  'Comedor Doña Meche',
  'Peluquería Ñusta',
  'Taller Rápido',
  'Bazar Luz'
]
const HOMES = [
  'Hogar Ordóñez',
  'Hogar Samaniego',
  'Hogar Del Pozo',
  'Hogar Ibáñez',
  'Hogar Crespo',
  'Hogar Villacís'
]
const PROVINCES = ['01', '05', '07', '09', '11', '13', '17', '18', '22', '23']

/** Names only: the people have worked there before it is known who represents whom. */
export function inventEmployers() {
  return [
    ...COMPANIES.map((name, at) => ({ name: `${name} ${at % 2 ? 'S.A.' : 'Cía. Ltda.'}`, shape: 'company' })),
    ...PUBLIC.map((name) => ({ name, shape: 'public' })),
    ...SHOPS.map((name) => ({ name, shape: 'person' })),
    { name: 'Importaciones Müller', shape: 'foreigner' },
    { name: 'Sociedad de Hecho Arrayán', shape: 'company' },
    ...HOMES.map((name) => ({ name, shape: 'home' }))
  ]
}

/** The lines of the file. Every third company has the representative of the one before: one person, several RUCs. */
export function representedBy(chance, employers, people) {
  const free = people.filter(({ deceased, birth_date }) => deceased === 'no' && birth_date < '2000')
  let last
  return employers.map(({ name, shape }, at) => {
    if (!last || shape !== 'company' || at % 3 !== 2) {
      last = chance.oneOf(free.filter(({ foreigner }) => (foreigner === 'yes') === (shape === 'foreigner')))
      free.splice(free.indexOf(last), 1)
    }
    return {
      ruc: rucOf(chance, shape, last.cedula, at),
      name,
      representative_cedula: last.cedula,
      email: at % 8 === 7 ? '' : `nomina${String(at + 1).padStart(2, '0')}@empresa${at + 1}.example`
    }
  })
}

function rucOf(chance, shape, representative, at) {
  const province = chance.oneOf(PROVINCES)
  if (shape === 'company') return companyRuc(chance, province, at % 3 === 0)
  if (shape === 'public') return publicRuc(chance, province)
  if (shape === 'home') return `${representative}000`
  return `${representative}001`
}
