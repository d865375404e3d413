import { runScripts } from './scripts.js';

export const run = (args) => runScripts('test/soak', args);
