// A panel of <details> that lies over the page closes on Escape and when the reader turns elsewhere.
customElements.define(
  'open-panel',
  class extends HTMLElement {
    connectedCallback() {
      const panel = this.querySelector('details');
      this.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape' || !panel.open) return;
        panel.open = false;
        panel.querySelector('summary').focus();
      });
      document.addEventListener('click', (event) => {
        if (!this.contains(event.target)) panel.open = false;
      });
    }
  },
);

// A printed page cannot be opened: tables behind pictures and details are printed with it.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('main details')) details.open = true;
});
