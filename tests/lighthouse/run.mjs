// Lighthouse in one Chromium, on phones as it defines them: reads {chromium, settings, pages: [{address, skipAudits}]} from
// standard input and writes one line of JSON per page.
import { text } from "node:stream/consumers";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const ATTEMPTS = 3;
const { chromium, settings, pages } = JSON.parse(await text(process.stdin));

function shown({ node, source, url, href, description, subItems }) {
  const reasons = (subItems?.items ?? []).map(({ reason }) => reason);
  return [node?.snippet, node?.explanation, source?.snippet, source?.url, url, href, description, ...reasons].filter(Boolean).join(" ");
}

function complaint({ id, title, explanation, errorMessage, details }) {
  return [`${id}: ${title}`, explanation, errorMessage, ...(details?.items ?? []).map(shown)].filter(Boolean).join("\n  ");
}

function told({ categories, audits, runtimeError }) {
  const isWrong = ({ id, weight }) => weight > 0 && ![null, 1].includes(audits[id].score);
  const rated = Object.values(categories);
  const numbers = Object.values(audits).filter(({ numericValue }) => numericValue !== undefined);
  return {
    error: runtimeError?.message ?? null,
    scores: Object.fromEntries(rated.map(({ id, score }) => [id, Math.round(score * 100)])),
    complaints: rated.flatMap(({ auditRefs }) => auditRefs.filter(isWrong).map(({ id }) => complaint(audits[id]))),
    measured: Object.fromEntries(numbers.map(({ id, numericValue }) => [id, numericValue])),
    blocking: (audits["render-blocking-insight"]?.details?.items ?? []).map(({ url }) => url),
  };
}

// On a busy machine Chromium now and then loses the beginning of its trace.
async function visited({ address, skipAudits }, port) {
  let answer;
  for (let attempt = 0; attempt < ATTEMPTS && (!answer || answer.error); attempt += 1) {
    const config = { extends: "lighthouse:default", settings: { ...settings, skipAudits } };
    answer = told((await lighthouse(address, { port, logLevel: "silent" }, config)).lhr);
  }
  return answer;
}

const chrome = await launch({ chromePath: chromium, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
try {
  for (const page of pages) console.log(JSON.stringify(await visited(page, chrome.port)));
} finally {
  await chrome.kill();
}
