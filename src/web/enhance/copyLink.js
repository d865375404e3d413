// Adds a button that copies the field's address and says so.
customElements.define(
  'copy-link',
  class extends HTMLElement {
    connectedCallback() {
      const field = this.querySelector('input');
      if (!field || !navigator.clipboard) return;
      const button = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'button button-quiet',
      });
      button.textContent = this.getAttribute('button-text');
      const said = Object.assign(document.createElement('span'), { className: 'copy-said' });
      said.setAttribute('role', 'status');
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(field.value);
        said.textContent = this.getAttribute('done-text');
      });
      this.append(button, said);
    }
  },
);
