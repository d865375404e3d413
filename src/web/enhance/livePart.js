// While `running`, renews the part from the page's own address: the server says when the work is done.
customElements.define(
  'live-part',
  class extends HTMLElement {
    connectedCallback() {
      if (this.hasAttribute('running')) this.timer = setTimeout(() => this.renew(), 2000);
    }
    disconnectedCallback() {
      clearTimeout(this.timer);
    }
    async renew() {
      try {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const news = answer.ok && page.getElementById(this.id);
        if (news) return this.replaceWith(document.adoptNode(news));
      } catch {
        // The network may come back: the next turn asks again.
      }
      this.timer = setTimeout(() => this.renew(), 10_000);
    }
  },
);
