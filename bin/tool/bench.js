import { runScripts } from './scripts.js';

export const run = (args) => runScripts('bench', args);
