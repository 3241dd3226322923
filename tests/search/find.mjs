// Asks an index for places, run by the Node that builds it.
import { readFileSync } from "node:fs";
import { SearchIndex } from "../../assets/device/search_index.js";

const { index, queries } = JSON.parse(readFileSync(0, "utf8"));
const search = new SearchIndex(index);
console.log(JSON.stringify(queries.map((query) => search.find(query).map(({ address }) => address))));
