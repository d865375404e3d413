/* LEMON's NetworkSimplex as a peer: see solverProcess.ts for the protocol, marketFile.ts for the file. Compiled when
 * the benchmark runs: g++ -O3 lemon.cc. Second argument: "whole", or "split" to solve each component by itself.
 *
 * Its time is that of the solver alone, from a graph that stands in memory; what the graph takes is told apart. */
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, long long>;

static double cpu() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

/* Not ru_maxrss: a process begins with that of the one that started it. */
static long memory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmHWM:", 0) == 0) return atol(line.c_str() + 6) * 1024L;
  return 0;
}

struct Market {
  int people, sites, choices, components, out;
  std::vector<int32_t> first, site, cost, capacity, peopleEnd, sitesEnd;
};

static std::vector<int32_t> numbers(FILE *file, size_t count) {
  std::vector<int32_t> list(count);
  if (fread(list.data(), sizeof(int32_t), count, file) != count) exit(1);
  return list;
}

static Market readMarket(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  auto head = numbers(file, 5);
  Market m{head[0], head[1], head[2], head[3], head[4]};
  m.first = numbers(file, m.people + 1);
  m.site = numbers(file, m.choices);
  m.cost = numbers(file, m.choices);
  m.capacity = numbers(file, m.sites);
  m.peopleEnd = numbers(file, m.components);
  m.sitesEnd = numbers(file, m.components);
  fclose(file);
  return m;
}

struct Answer { double build = 0, run = 0; long long total = 0, placed = 0; };

/* People p0 to p1 and sites s0 to s1, as nodes in this order; the last node takes everybody in. */
static void solve(const Market &m, int p0, int p1, int s0, int s1, Answer &answer) {
  double start = cpu();
  int people = p1 - p0, sites = s1 - s0, sink = people + sites;
  std::vector<std::pair<int, int>> ends;
  ends.reserve(m.first[p1] - m.first[p0] + people + sites);
  for (int p = p0; p < p1; p++) {
    for (int c = m.first[p]; c < m.first[p + 1]; c++) ends.emplace_back(p - p0, people + m.site[c] - s0);
    ends.emplace_back(p - p0, sink);
  }
  for (int s = 0; s < sites; s++) ends.emplace_back(people + s, sink);
  Graph graph;
  graph.build(sink + 1, ends.begin(), ends.end());
  Graph::ArcMap<long long> cost(graph, 0);
  Graph::ArcMap<int> upper(graph, 1);
  Graph::NodeMap<int> supply(graph, 0);
  int arc = 0;
  for (int p = p0; p < p1; p++) {
    supply[graph.node(p - p0)] = 1;
    for (int c = m.first[p]; c < m.first[p + 1]; c++) cost[graph.arc(arc++)] = m.cost[c];
    cost[graph.arc(arc++)] = m.out;
  }
  for (int s = s0; s < s1; s++) upper[graph.arc(arc++)] = m.capacity[s];
  supply[graph.node(sink)] = -people;
  double built = cpu();
  Simplex simplex(graph);
  simplex.costMap(cost).upperMap(upper).supplyMap(supply);
  if (simplex.run() != Simplex::OPTIMAL) exit(1);
  answer.run += cpu() - built;
  answer.build += built - start;
  answer.total += simplex.totalCost<long long>();
  for (int s = people; s < sink; s++) answer.placed += simplex.flow(graph.arc(ends.size() - sink + s));
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  bool split = !strcmp(arguments[2], "split");
  Market m = readMarket(arguments[1]);
  printf("{\"version\":\"LEMON %s\",\"language\":\"C++\"}\n", LEMON_VERSION);
  fflush(stdout);
  char command[16];
  while (scanf("%15s", command) == 1) {
    Answer answer;
    int p = 0, s = 0;
    for (int k = 0; split && k < m.components; k++) {
      solve(m, p, m.peopleEnd[k], s, m.sitesEnd[k], answer);
      p = m.peopleEnd[k];
      s = m.sitesEnd[k];
    }
    if (!split) solve(m, 0, m.people, 0, m.sites, answer);
    /* People without a choice belong to no component. */
    else answer.total += (long long)(m.people - p) * m.out;
    printf("{\"cpuSeconds\":%f,\"buildSeconds\":%f,\"total\":%lld,\"placed\":%lld,\"peakBytes\":%ld}\n", answer.run,
           answer.build, answer.total, answer.placed, memory());
    fflush(stdout);
  }
  return 0;
}
