// What the invented people are called, and what they remember.

const list = (text) => text.trim().split(/,\s+/)

export const WOMEN = list(`
  María José, Ana Lucía, Rosa Elena, Carmen Amelia, Blanca Azucena, Luz Marina, Gloria Inés,
  Verónica, Jéssica Paola, Gabriela, Daniela Estefanía, Nathaly, Karla, Mónica Patricia, Piedad,
  Mercedes, Zoila Rosa, Digna Esperanza, Inés, Sofía, Valentina, Begoña, Íngrid, Martha Cecilia,
  Norma, Yolanda, Narcisa de Jesús, Ñusta, Sisa, Killa Sami, Tamia, Eva, Ximena, Belén, Lorena,
  Alexandra, Fanny Beatriz, Teresa, Dolores, Ruth, Paz, Noemí`)
export const MEN = list(`
  José Luis, Juan Carlos, Luis Alfonso, Ángel Gustavo, Segundo Manuel, Jorge Enrique, Édison, Wilson,
  Milton Iván, Byron Patricio, Darío, Andrés, Cristhian, Jefferson, Kléver, Stalin, Víctor Hugo,
  Ramón, Néstor, Hólger, Galo, Rumiñahui, Inti, Atahualpa, Fausto, Raúl, Óscar, Julio César,
  Washington, Nelson, Efraín, Tomás, Martín, Iñaki, Sebastián, Josué, Ítalo, Germán, Homero, Rodrigo,
  Fabián, Hernán, Simón, Mateo, Gonzalo, Leonidas`)
export const SURNAMES = list(`
  Ñauñay, Muñoz, Núñez, Ordóñez, Yánez, Ibáñez, Peña, Castañeda, Zúñiga, Acuña, Bolaños, Quishpe,
  Chiliquinga, Guamán, Toapanta, Caiza, Tipán, Morocho, Pilamunga, Chango, Yumbo, García, Rodríguez,
  López, Sánchez, Zambrano, Cedeño, Mendoza, Vélez, Macías, Intriago, Vásquez, Cárdenas, Ochoa,
  Crespo, Cordero, Torres, Jaramillo, Espinosa, Carrión, Samaniego, De la Cruz, De la Torre,
  Del Pozo, Arévalo, Villacís, Yépez, Yepes, Guevara, Hurtado, Mina, Quiñónez, Caicedo, Estupiñán,
  Angulo, Ayoví, Tenorio, Shiguango, Grefa, Tanguila, Jimpikit, Wajarai, Nankamai, Paz, Ríos, Páez,
  Albán, Lalangui, Gualán, Medina, Salazar`)
/** Of people who came from elsewhere. */
export const FOREIGN = {
  given: list(`Yusbelis, Wilmer José, Anabel, John, Li Wei, Oleksandra, Jean-Baptiste, Diosdado, Françoise`),
  surnames: list(`Colmenares, Rangel, Palacios, O'Brien, Chen, Shevchenko, Dubois, Müller, Restrepo, Gil`)
}

const SCHOOLS = list(`
  Escuela Río Verde, Escuela Los Alisos, Unidad Educativa Cóndor, Escuela Tres Ceibos,
  Escuela Nº 14 El Labrador, Escuela Niñas del Páramo, Colegio Mitad del Sol`)
const TOWNS = list(`
  Quito, Guayaquil, Cuenca, Ambato, Loja, Ibarra, Riobamba, Cañar, Píllaro, Baños, Santa Elena,
  Esmeraldas, Tulcán, Machala, Portoviejo, Puyo, Tena, Macas, Zamora, Guaranda, Babahoyo`)
const STREETS = list(`
  Calle Los Capulíes, Av. del Maíz, Calle Ñuñurco, Pasaje San Andrés, Calle 12 de Enero, La Peña,
  Callejón del Agua, Calle Larga, Vía al Páramo, Calle de los Sauces`)
const TEACHERS = list(`Srta. Piedad, don Efraín, la Ñata, Profe Núñez, madre Inés, Lic. Garcés, doña Olga`)
const FRIENDS = list(`Lucho, Toño, Ñeca, Mayra, Chabela, Pepe, Anita, el Mono, Sole, Kuri`)
const PETS = list(`Canelo, Ñoño, Motas, Pirata, Luna, Negrito, Copito, Duque, Manchas, Tomás`)

const KEY_WORDS = list(`Trigo, Nevado, Farol, Colibri, Totora, Balsa, Cacao, Quinua, Puente`)

/** What somebody answers who was born in that year and had these employers. */
export function answersOf(chance, birthYear, employers) {
  return {
    'first-school': chance.oneOf(SCHOOLS),
    'mother-birthplace': chance.oneOf(TOWNS),
    'childhood-street': chance.oneOf(STREETS),
    'favourite-teacher': chance.oneOf(TEACHERS),
    'childhood-friend': chance.oneOf(FRIENDS),
    'first-pet': chance.oneOf(PETS),
    'first-employer': chance.oneOf(employers).name,
    'first-job-year': String(Math.min(birthYear + chance.between(15, 24), 2026)),
    'first-job-city': chance.oneOf(TOWNS),
    'longest-employer': chance.oneOf(employers).name
  }
}

/** A key as somebody invents it, within IESS's rule of 6 to 15 letters and digits. */
export function inventedKey(chance) {
  return chance.oneOf(KEY_WORDS) + chance.digits(4)
}
