// Filters the rows of the table inside as one types, and says how many are left.
customElements.define(
  'filter-rows',
  class extends HTMLElement {
    connectedCallback() {
      const rows = [...this.querySelectorAll('tbody tr')];
      const input = Object.assign(document.createElement('input'), { type: 'search', className: 'input input-medium' });
      input.setAttribute('aria-label', this.getAttribute('label'));
      input.placeholder = this.getAttribute('label');
      const count = Object.assign(document.createElement('span'), { className: 'filter-count' });
      count.setAttribute('role', 'status');
      const bar = Object.assign(document.createElement('div'), { className: 'filter-bar' });
      bar.append(input, count);
      this.prepend(bar);
      input.addEventListener('input', () => {
        const wanted = input.value.trim().toLocaleLowerCase();
        for (const row of rows) row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
        const shown = rows.filter((row) => !row.hidden).length;
        count.textContent = `${shown} ${this.getAttribute('count-label')}`;
      });
    }
  },
);
