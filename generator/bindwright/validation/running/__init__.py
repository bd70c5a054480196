"""Many records: counting, workers, Spark, going on after a stop."""
