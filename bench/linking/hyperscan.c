/* Hyperscan as a peer: see matchers.ts for the protocol. Compiled when the benchmark runs: cc -O2 hyperscan.c -lhs.
 * Literals without start-of-match (a literal's length is known), block mode, the user's filter in C. */
#include <hs/hs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

typedef struct { uint32_t start, end, term; } match_t;
typedef struct { const char *text; uint32_t length; match_t *list; size_t count, room; } piece_t;

static size_t *lengths;
static unsigned char is_word[256];

static double cpu(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static long memory(void) {
  struct rusage r;
  getrusage(RUSAGE_SELF, &r);
  return r.ru_maxrss * 1024L;
}

static char *read_file(const char *path, size_t *size) {
  struct stat s;
  if (stat(path, &s)) { perror(path); exit(1); }
  char *bytes = malloc(s.st_size + 1);
  FILE *file = fopen(path, "rb");
  if (!file || fread(bytes, 1, s.st_size, file) != (size_t)s.st_size) { perror(path); exit(1); }
  fclose(file);
  bytes[s.st_size] = 0;
  *size = s.st_size;
  return bytes;
}

static int on_match(unsigned int id, unsigned long long from, unsigned long long to, unsigned int flags, void *context) {
  piece_t *piece = context;
  (void)from; (void)flags;
  uint32_t end = to, start = end - lengths[id];
  if (start > 0 && is_word[(unsigned char)piece->text[start - 1]]) return 0;
  if (end < piece->length && is_word[(unsigned char)piece->text[end]]) return 0;
  if (piece->count == piece->room) piece->list = realloc(piece->list, (piece->room *= 2) * sizeof(match_t));
  piece->list[piece->count++] = (match_t){start, end, id};
  return 0;
}

/* Leftmost first, of those the longest, without overlap. Matches come by their end: nearly in order, so insertion sort. */
static size_t longest(piece_t *piece) {
  match_t *list = piece->list;
  for (size_t i = 1; i < piece->count; i++) {
    match_t m = list[i];
    size_t j = i;
    while (j > 0 && (list[j - 1].start > m.start || (list[j - 1].start == m.start && list[j - 1].end < m.end))) {
      list[j] = list[j - 1];
      j--;
    }
    list[j] = m;
  }
  size_t kept = 0;
  uint32_t free_from = 0;
  for (size_t i = 0; i < piece->count; i++)
    if (list[i].start >= free_from) {
      free_from = list[i].end;
      list[kept++] = list[i];
    }
  return kept;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  size_t size, count = 1;
  char *text = read_file(argv[1], &size);
  for (size_t i = 0; i < size; i++) count += text[i] == '\n';
  const char **terms = malloc(count * sizeof *terms);
  lengths = malloc(count * sizeof *lengths);
  unsigned *flags = calloc(count, sizeof *flags), *ids = malloc(count * sizeof *ids);
  char *at = text;
  for (size_t i = 0; i < count; i++) {
    char *end = strchr(at, '\n');
    terms[i] = at;
    lengths[i] = end ? (size_t)(end - at) : strlen(at);
    ids[i] = i;
    if (end) { *end = 0; at = end + 1; }
  }
  for (int c = 0; c < 256; c++)
    is_word[c] = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '#' || c >= 128;

  long before_memory = memory();
  double before = cpu();
  hs_database_t *database;
  hs_compile_error_t *error;
  hs_scratch_t *scratch = NULL;
  if (hs_compile_lit_multi(terms, flags, ids, lengths, count, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  hs_alloc_scratch(database, &scratch);
  size_t database_size;
  hs_database_size(database, &database_size);
  printf("{\"version\":\"%.5s\",\"language\":\"C\",\"buildSeconds\":%f,\"buildBytes\":%ld,\"databaseBytes\":%zu}\n",
         hs_version(), cpu() - before, memory() - before_memory, database_size);
  fflush(stdout);

  size_t corpus_size, ends_size;
  char *corpus = read_file(argv[2], &corpus_size), *ends = read_file(argv[3], &ends_size);
  char command[16];
  unsigned long long limit;
  piece_t piece = {.room = 4096};
  piece.list = malloc(piece.room * sizeof(match_t));
  while (scanf("%15s %llu", command, &limit) == 2) {
    int parity = strcmp(command, "parity") == 0;
    size_t total = 0, start = 0;
    before = cpu();
    char path[4096];
    FILE *out = NULL;
    if (parity && (scanf("%4095s", path) != 1 || !(out = fopen(path, "w")))) return 1;
    for (char *p = ends; *p;) {
      size_t end = strtoull(p, &p, 10);
      while (*p == '\n' || *p == ' ') p++;
      if (end > limit) break;
      piece.text = corpus + start;
      piece.length = end - start;
      piece.count = 0;
      hs_scan(database, piece.text, piece.length, 0, scratch, on_match, &piece);
      size_t kept = longest(&piece);
      if (parity)
        for (size_t i = 0; i < kept; i++)
          fprintf(out, "%zu %zu %u\n", start + piece.list[i].start, start + piece.list[i].end, piece.list[i].term);
      total += kept;
      start = end;
    }
    if (out) {
      fclose(out);
      printf("{}\n");
    }
    else
      printf("{\"cpuSeconds\":%f,\"bytes\":%zu,\"count\":%zu,\"peakBytes\":%ld}\n", cpu() - before, start, total, memory());
    fflush(stdout);
  }
  return 0;
}
