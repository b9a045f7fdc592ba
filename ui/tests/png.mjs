// Pictures of screens as numbers, and back as small files: each pixel becomes one of 64 colours, which a palette names.
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a pixel, by kind of PNG: colours, an index of the palette, colours and transparency. */
const OCTETS = { 2: 3, 3: 1, 6: 4 };

function* morceaux(octets) {
  for (let place = SIGNATURE.length; place < octets.length; ) {
    const longueur = octets.readUInt32BE(place);
    yield { nom: octets.toString("latin1", place + 4, place + 8), corps: octets.subarray(place + 8, place + 8 + longueur) };
    place += longueur + 12;
  }
}

function predire(gauche, haut, coin) {
  const [g, h, c] = [Math.abs(haut - coin), Math.abs(gauche - coin), Math.abs(gauche + haut - 2 * coin)];
  if (g <= h && g <= c) return gauche;
  return h <= c ? haut : coin;
}

/** The picture of a PNG of eight bits, without interlacing: one number from 0 to 63 a pixel. */
export function lire(octets) {
  let tete;
  const donnees = [];
  for (const { nom, corps } of morceaux(octets)) {
    if (nom === "IHDR") tete = { largeur: corps.readUInt32BE(0), hauteur: corps.readUInt32BE(4), genre: corps[9] };
    if (nom === "IDAT") donnees.push(corps);
  }
  const { largeur, hauteur, genre } = tete;
  const pas = OCTETS[genre];
  const brut = inflateSync(Buffer.concat(donnees));
  const ligne = largeur * pas;
  let dessus = new Uint8Array(ligne);
  const pixels = new Uint8Array(largeur * hauteur);
  for (let y = 0; y < hauteur; y += 1) {
    const debut = y * (ligne + 1);
    const filtre = brut[debut];
    const courante = new Uint8Array(ligne);
    for (let x = 0; x < ligne; x += 1) {
      const [gauche, haut, coin] = [x >= pas ? courante[x - pas] : 0, dessus[x], x >= pas ? dessus[x - pas] : 0];
      const ajouts = [0, gauche, haut, (gauche + haut) >> 1, predire(gauche, haut, coin)];
      courante[x] = brut[debut + 1 + x] + ajouts[filtre];
    }
    for (let x = 0; x < largeur; x += 1) {
      const place = x * pas;
      pixels[y * largeur + x] = genre === 3 ? courante[place] : indice(courante[place], courante[place + 1], courante[place + 2]);
    }
    dessus = courante;
  }
  return { largeur, hauteur, pixels };
}

/** Four levels of each colour: what the eye sees, without what moves from one drawing to the next. */
const niveau = (valeur) => Math.round(valeur / 85);

function indice(rouge, vert, bleu) {
  return niveau(rouge) * 16 + niveau(vert) * 4 + niveau(bleu);
}

const RESTES = Uint32Array.from({ length: 256 }, (_, nombre) => {
  let reste = nombre;
  for (let bit = 0; bit < 8; bit += 1) reste = reste & 1 ? 0xedb88320 ^ (reste >>> 1) : reste >>> 1;
  return reste;
});

function morceau(nom, corps) {
  const contenu = Buffer.concat([Buffer.from(nom, "latin1"), corps]);
  let somme = 0xffffffff;
  for (const octet of contenu) somme = RESTES[(somme ^ octet) & 0xff] ^ (somme >>> 8);
  const [longueur, controle] = [Buffer.alloc(4), Buffer.alloc(4)];
  longueur.writeUInt32BE(corps.length);
  controle.writeUInt32BE((somme ^ 0xffffffff) >>> 0);
  return Buffer.concat([longueur, contenu, controle]);
}

/** A PNG with its palette of 64 colours. */
export function ecrire({ largeur, hauteur, pixels }) {
  const tete = Buffer.alloc(13);
  tete.writeUInt32BE(largeur, 0);
  tete.writeUInt32BE(hauteur, 4);
  tete.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(Array.from({ length: 64 }, (_, rang) => [rang >> 4, (rang >> 2) & 3, rang & 3].map((teinte) => teinte * 85)).flat());
  const lignes = Buffer.alloc((largeur + 1) * hauteur);
  for (let y = 0; y < hauteur; y += 1) lignes.set(pixels.subarray(y * largeur, (y + 1) * largeur), y * (largeur + 1) + 1);
  return Buffer.concat([SIGNATURE, morceau("IHDR", tete), morceau("PLTE", palette), morceau("IDAT", deflateSync(lignes, { level: 9 })), morceau("IEND", Buffer.alloc(0))]);
}

/** Side of a tile, in pixels: about three letters. */
const CARREAU = 32;

/** Distance between two of the 64 colours: the most that one of red, green and blue differs, from 0 to 3. */
function distance(a, b) {
  return Math.max(Math.abs((a >> 4) - (b >> 4)), Math.abs(((a >> 2) & 3) - ((b >> 2) & 3)), Math.abs((a & 3) - (b & 3)));
}

/** The tile that differs most, and the share of its pixels that are of another colour; all of them when the sizes differ. The same
    letter drawn by another machine has softer edges: a colour one step away is the same. */
export function ecart(a, b) {
  if (a.largeur !== b.largeur || a.hauteur !== b.hauteur) return { part: 1, gauche: 0, haut: 0 };
  const parLigne = Math.ceil(a.largeur / CARREAU);
  const autres = new Uint32Array(parLigne * Math.ceil(a.hauteur / CARREAU));
  for (let rang = 0; rang < a.pixels.length; rang += 1) {
    if (distance(a.pixels[rang], b.pixels[rang]) < 2) continue;
    autres[Math.floor(Math.floor(rang / a.largeur) / CARREAU) * parLigne + Math.floor((rang % a.largeur) / CARREAU)] += 1;
  }
  const pire = autres.indexOf(Math.max(...autres));
  return { part: autres[pire] / CARREAU ** 2, gauche: (pire % parLigne) * CARREAU, haut: Math.floor(pire / parLigne) * CARREAU };
}
