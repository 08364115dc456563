package plimsoll.work;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work on each item of a list, on the threads of the pool that the caller runs on. A thread that is
 * done with one item takes the next one, so that all are busy to the end; a parallel stream hands
 * out eighths of a list to two threads, and the last eighth is one thread's alone.
 */
public final class InParallel {
  private InParallel() {}

  /** What the work makes of each item, in the order of the items. */
  @SuppressWarnings("unchecked") // the array holds what the function returned
  public static <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
    Object[] made = new Object[items.size()];
    forEachIndex(made.length, i -> made[i] = work.apply(items.get(i)));
    return (List<R>) Arrays.asList(made);
  }

  /**
   * Does the work on each item, the first ones first.
   *
   * <p>If it throws, no other item is begun, and this throws what was thrown first.
   */
  public static <T> void forEach(List<T> items, Consumer<? super T> work) {
    forEachIndex(items.size(), i -> work.accept(items.get(i)));
  }

  private static void forEachIndex(int count, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Math.min(threads(), count))
        .parallel()
        .forEach(
            thread -> {
              try {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                  work.accept(i);
                }
              } finally {
                next.set(count); // all are taken, or one has thrown
              }
            });
  }

  private static int threads() {
    ForkJoinPool pool = ForkJoinTask.getPool();
    return pool == null ? ForkJoinPool.getCommonPoolParallelism() + 1 : pool.getParallelism();
  }
}
