/**
 * Page requests a second of the running program, against a trivial server in the same run as the ceiling.
 *
 *   node bench/pages.ts [seconds a page, by default 5]
 *
 * Starts the demonstration in a temporary home, finds its published report and asks for pages over loopback with ten
 * connections. Generator and server share the machine, so the ratio to the trivial server says more than the figure.
 * Writes JSON lines: requests a second, 99th percentile in ms, and the ratio.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import { serving, temporaryHome } from '../test/support/program.ts';

const seconds = Number(process.argv[2] ?? 5);
const { home, remove } = temporaryHome();
const program = await serving(home, ['demo', '--serve', '--today', '2026-11-21']);
try {
  const shelf = await (await fetch(new URL('/underlag', program.url))).text();
  const report = /href="(\/rapport\/[^"?]+)/.exec(shelf)?.[1];
  if (!report) throw new Error('The demonstration has no published report to ask for');
  const body = await (await fetch(new URL(report, program.url))).text();
  const trivial = createServer((_request, response) => response.end(body));
  await new Promise<void>((resolve) => trivial.listen(0, '127.0.0.1', resolve));
  const ceiling = await measure(`http://127.0.0.1:${(trivial.address() as AddressInfo).port}/`);
  trivial.close();
  say('trivial server, same bytes', ceiling, 1);
  for (const path of [report, '/behov?area=14', '/', '/utbud', '/api/v1/occupations?area=14']) {
    const found = await measure(new URL(path, program.url).toString());
    say(path, found, found.rate / ceiling.rate);
  }
} finally {
  await program.end('SIGTERM');
  remove();
}

async function measure(url: string): Promise<{ rate: number; p99: number; failed: number }> {
  await autocannon({ url, connections: 10, duration: 1 });
  const result = await autocannon({ url, connections: 10, duration: seconds });
  return { rate: result.requests.average, p99: result.latency.p99, failed: result.non2xx + result.errors };
}

function say(page: string, { rate, p99, failed }: { rate: number; p99: number; failed: number }, ratio: number): void {
  process.stdout.write(
    `${JSON.stringify({ bench: 'pages', page, requestsPerSecond: Math.round(rate), p99ms: p99, failed, ratioToTrivial: Number(ratio.toFixed(3)) })}\n`,
  );
}
