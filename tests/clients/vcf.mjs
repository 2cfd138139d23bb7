// Reads a JSON list of vCards from the standard input, and prints the properties that the vcf package finds as JSON.

import { text } from "node:stream/consumers";
import vCard from "vcf";

const cards = JSON.parse(await text(process.stdin)).map((text) => {
  const card = new vCard().parse(text);
  return Object.fromEntries(
    Object.entries(card.data).map(([name, properties]) => [
      name,
      [properties].flat().map((property) => [property.valueOf(), [property.type ?? []].flat().sort()]),
    ]),
  );
});
console.log(JSON.stringify(cards));
