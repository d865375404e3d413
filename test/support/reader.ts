/** Where the website under test believes that it is. */
export const HOST = 'http://kraftsam.test';

interface Website {
  request(address: string, init: RequestInit): Response | Promise<Response>;
}

/** Cookies and forms, as a browser without JavaScript has them. */
export class Reader {
  private readonly jar = new Map<string, string>();
  private readonly web: Website;

  constructor(web: Website) {
    this.web = web;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, { headers });
  }

  async text(path: string): Promise<string> {
    const answer = await this.get(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  }

  /** Fills in the form of the page at `path` that leads to `action`, and sends it. */
  async send(
    path: string,
    action: string,
    fields: Record<string, string | string[]> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const html = await this.text(path);
    const form = html
      .split('<form')
      .find((part) => /^[^>]*method="post"/.test(part) && part.includes(`action="${action}"`));
    if (!form) throw new Error(`${path} has no form that leads to ${action}`);
    const body = new URLSearchParams();
    for (const [, name = '', value = ''] of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
      body.set(name, value);
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name);
      for (const one of [value].flat()) body.append(name, one);
    }
    return this.ask(action, { method: 'POST', body, headers: { origin: HOST, host: 'kraftsam.test', ...headers } });
  }

  async signedInAs(persona: string): Promise<this> {
    const answer = await this.send('/logga-in', '/logga-in', { persona });
    if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`);
    return this;
  }

  private async ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    const answer = await this.web.request(HOST + path, { ...init, headers });
    for (const text of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      if (value) this.jar.set(name, value);
    }
    return answer;
  }
}
