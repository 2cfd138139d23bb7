// Reads a JSON list of vCards from the standard input as Thunderbird does, and prints their properties as JSON.

import { text } from "node:stream/consumers";
import ICAL from "ical.js";

const types = (property) => [property.getParameter("type") ?? []].flat().map((type) => type.toUpperCase()).sort();
const cards = JSON.parse(await text(process.stdin)).map((text) => {
  const parsed = ICAL.parse(text);
  const card = new ICAL.Component(parsed);
  const all = (name) => card.getAllProperties(name).map((property) => [property.getFirstValue(), types(property)]);
  const first = (name) => card.getFirstPropertyValue(name);
  return {
    name: card.name,
    version: first("version"),
    fn: first("fn"),
    org: first("org"),
    n: first("n"),
    tel: all("tel"),
    email: all("email"),
    adr: first("adr"),
    categories: card.getFirstProperty("categories")?.getValues() ?? null,
    note: first("note"),
    url: first("url"),
    uid: first("uid"),
    rev: first("rev")?.toString() ?? null,
    shown_as: first("x-abshowas"),
  };
});
console.log(JSON.stringify(cards));
